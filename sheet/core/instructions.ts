/**
 * What an exercise says for one prescription: every word that depends on the dose is said as it
 * was prescribed. Screen, paper, record and files take an exercise's words from here.
 */

import type { Equipment, Exercise, Library } from "./library.ts";
import { bandOf, exerciseByCode, label, thingOf } from "./library.ts";
import type { Told } from "./marked-text.ts";
import { resolved, resolvedAll } from "./marked-text.ts";
import type { Own } from "./pain.ts";
import { stopIfFor } from "./pain.ts";
import type { Band, Item, Load, Prescription, Range } from "./prescription.ts";
import { isEachSide } from "./prescription.ts";
import { sameValue } from "./same-value.ts";
import { bandWords, counted, loadWords, sideWords, span, upperFirst } from "./words.ts";

export interface FaultSaid {
  readonly id: string;
  readonly what: string;
  readonly fix: string;
}

export interface Instructions {
  /** What to have at hand, such as "Mat", "red loop band". */
  readonly need: readonly string[];
  /** What the one side that was chosen means: which leg stands, which moves; null where each side has its turn. */
  readonly sideSays: string | null;
  /** What it is and what it is for; empty where the record speaks of another band than was prescribed. */
  readonly summary: string;
  readonly setUp: readonly string[];
  readonly steps: readonly string[];
  readonly feel: string;
  readonly cues: readonly string[];
  readonly faults: readonly FaultSaid[];
  /** Reasons not to start, or to change something first. */
  readonly checkFirst: readonly string[];
  readonly stopIf: readonly string[];
  readonly alts: { readonly start: string; readonly end: string; readonly faults: Readonly<Record<string, string>> };
  /** Where the pictures show what was not prescribed. */
  readonly pictureNote: string | null;
  /** The exercise to go on to, and when; null where there is none. */
  readonly next: { readonly exercise: string; readonly when: string } | null;
}

export function instructionsOf(
  exercise: Exercise,
  item: Item,
  library: Library,
  own: Own = { painLimit: null, stopRule: "" },
): Instructions {
  const told = toldOf(exercise, item, library);
  const band = bandOf(library, exercise);
  const lacksBand = band !== null && !told.conditions.has("band");
  const straysFrom = band === null && bandsOf(item).some((one) => one !== "none");
  return {
    need: neededOf(exercise, item, library),
    sideSays: sideSaysOf(exercise, item, told, library),
    summary: lacksBand ? "" : exercise.summary,
    setUp: [
      ...resolvedAll(exercise.set_up, told),
      ...(straysFrom ? ["Put the band where you were shown."] : []),
      ...(band === null ? [] : bandOfOneSide(item)),
    ],
    steps: resolvedAll(exercise.steps, told),
    feel: resolved(exercise.feel, told),
    cues: resolvedAll(exercise.cues, told),
    faults: exercise.faults
      .map(({ id, what, fix }) => ({ id, what: resolved(what, told), fix: resolved(fix, told) }))
      .filter(({ what }) => what !== ""),
    checkFirst: resolvedAll(
      exercise.avoid_if.map(({ what }) => what),
      told,
    ),
    stopIf: stopIfFor(
      resolvedAll(
        exercise.stop_if.map(({ what }) => what),
        told,
      ),
      library.safety,
      own,
    ),
    alts: altsOf(exercise, lacksBand),
    next: nextOf(exercise, lacksBand),
    pictureNote: lacksBand
      ? "The pictures show a band. You do it without one."
      : straysFrom
        ? "The pictures show no band. You do it with one."
        : null,
  };
}

/**
 * Where both sides work at once, one side alone is another exercise, which only who asked for it can
 * explain; and so is an exercise of one side at a time that both are to do at once.
 */
function sideSaysOf(exercise: Exercise, item: Item, told: Told, library: Library): string | null {
  const { side } = item;
  if (side === null) return null;
  if (isOneSide(item) && exercise.one_side !== null) return resolved(exercise.one_side, told);
  if (!isOneSide(item) && isTogether(exercise) === (side === "both-together")) return null;
  return `${upperFirst(sideWords(side, library))}: ask who gave you the sheet how to do it.`;
}

function isTogether({ dose }: Exercise): boolean {
  return dose.sides === "both-together";
}

/** The bands of both sides, left first; a side of which nothing is said has none here. */
function bandsOf({ band, right }: Item): Band[] {
  return [band, right?.band ?? null].flatMap((one) => (one === null ? [] : [one]));
}

/** What to say where one side is done with the band and the other without. */
function bandOfOneSide({ side, band, right }: Item): string[] {
  if (right === null || !isEachSide(side)) return [];
  if ((band === "none") === (right.band === "none")) return [];
  const which =
    side === "each-way"
      ? `on the way to the ${band === "none" ? "left" : "right"}`
      : `on your ${band === "none" ? "left" : "right"} side`;
  return [`Take the band off ${which}.`];
}

/** Whether an item of an exercise with a band is done with it on at least one side: where nothing is said, it is. */
function keepsBand({ band, right }: Item): boolean {
  return band !== "none" || (right !== null && right.band !== "none");
}

function isOneSide({ side }: Item): boolean {
  return side === "left" || side === "right";
}

/** Whose turn it is; nothing where nobody said so, or where what was said is another exercise. */
function sidesTold(exercise: Exercise, item: Item): string[] {
  if (item.side === null || (item.side === "both-together" && !isTogether(exercise))) return [];
  return [isOneSide(item) ? "one side" : "both sides"];
}

/** What the marked texts of an exercise are told of an item. */
export function toldOf(exercise: Exercise, item: Item, library: Library): Told {
  const band = bandOf(library, exercise);
  const hasBand = band !== null && keepsBand(item);
  const conditions = [
    ...(hasBand ? ["band"] : []),
    ...(hasBand && bandsOf(item).every((one) => one === "none") ? ["band not chosen"] : []),
    ...sidesTold(exercise, item),
    ...(item.firstHold === null ? [] : ["first hold"]),
    ...(loadsOf(item).length === 0 ? [] : ["weight"]),
  ];
  const height = item.height === null ? exercise.step_height_cm : ([item.height, item.height] as const);
  return {
    conditions: new Set(conditions),
    values: {
      band: bandName(band, item),
      hold: holdWords(exercise, item),
      "first hold": `for ${counted(item.firstHold ?? 1, "second")}`,
      reps: repsWords(exercise, item),
      height: height === null ? "" : `${span(height)} cm`,
      side: item.side === "right" ? "right" : "left",
      "other side": item.side === "right" ? "left" : "right",
    },
  };
}

/** The colour or strength of the band: "red"; empty where none was chosen, and where the sides have each their own, which their dose says. */
function bandWordsOf(item: Item): string {
  const { band, right } = item;
  const strength = (one: Band | null) => (one === null || one === "none" ? "" : one);
  if (right === null || right.band === band || !isEachSide(item.side)) return strength(band);
  return "";
}

/** The band by its name: "red loop band", "loop band". */
function bandName(kind: Equipment | null, item: Item): string {
  const name = kind === null ? "band" : (kind.called ?? kind.label).toLowerCase();
  return [bandWordsOf(item), name].filter((part) => part !== "").join(" ");
}

const ASK_THE_DOSE = "as your dose says";

/** A value that both sides share, where they have turns with doses of their own; undefined where they differ. */
function shared<Key extends "hold" | "reps">({ side, right, ...item }: Item, key: Key): Range | null | undefined {
  return right === null || !isEachSide(side) || sameValue(right[key], item[key]) ? item[key] : undefined;
}

/** Nothing is said of how much to do: it is written by hand. */
function isBlank({ sets, reps, hold, time, right }: Item): boolean {
  return right === null && [sets, reps, hold, time].every((value) => value === null);
}

/** How long each repetition is held: as prescribed, else as the movement goes by itself. */
function holdWords({ dose, tempo }: Exercise, item: Item): string {
  const hold = shared(item, "hold");
  if (hold) return `for ${counted(hold, "second")}`;
  if (hold === undefined || isBlank(item) || dose.hold_seconds !== null) return ASK_THE_DOSE;
  return `for ${counted(tempo.hold_seconds, "second")}`;
}

/** How many repetitions a set has; a dose by time has none. */
function repsWords({ dose }: Exercise, item: Item): string {
  const reps = shared(item, "reps");
  if (reps) return `${span(reps)} times`;
  return reps === undefined || isBlank(item) || item.time || !dose.reps ? ASK_THE_DOSE : `${span(dose.reps)} times`;
}

/** The weights of both sides, left first. */
function loadsOf({ load, right }: Item): Load[] {
  return [load, right?.load ?? null].flatMap((one) => (one === null ? [] : [one]));
}

function neededOf(exercise: Exercise, item: Item, library: Library): string[] {
  const bands = bandsOf(item).filter((band) => band !== "none");
  const words = [...new Set(bands)].map(bandWords).join(" and ");
  const band = bandOf(library, exercise);
  const things = exercise.equipment.map((id) => ({
    name: label(library, "equipment", id),
    thing: thingOf(library, id),
  }));
  const loads = [...new Set(loadsOf(item).map(loadWords))].join(" and ");
  const own = things.flatMap(({ name, thing }) => {
    if (band !== null && thing === band) {
      if (!keepsBand(item)) return [];
      return words === "" ? [name] : [`${name} (${words})`];
    }
    if (thing?.dosed_by === "height" && item.height !== null) return [`${name} (${item.height} cm)`];
    if (thing?.dosed_by === "weight" && loads !== "") return [`${name} (${loads})`];
    return [name];
  });
  const isWeighted = things.some(({ thing }) => thing?.dosed_by === "weight");
  return [
    ...own,
    ...(band === null && words !== "" ? [upperFirst(words)] : []),
    ...(loads !== "" && !isWeighted ? [`Weight (${loads})`] : []),
  ];
}

/** When to go on is said of the record's own dose, which has the band. */
function nextOf({ progresses_to: [next], harder_forms: all }: Exercise, lacksBand: boolean): Instructions["next"] {
  if (!next) return null;
  const name = all.find(({ id }) => id === next.exercise)?.name ?? next.exercise;
  return { exercise: name, when: lacksBand ? "Ask who gave you the sheet." : next.when };
}

function altsOf({ figures, faults }: Exercise, lacksBand: boolean): Instructions["alts"] {
  const faultAlts = faults.map(({ id }) => [
    id,
    lacksBand ? "Picture of this fault." : (figures.faults[id]?.alt ?? ""),
  ]);
  return {
    start: lacksBand ? "Picture of the start." : figures.start.alt,
    end: lacksBand ? "Picture of the end." : figures.end.alt,
    faults: Object.fromEntries(faultAlts) as Record<string, string>,
  };
}

/** What has to be at hand for a whole sheet, each thing once. */
export function neededFor({ items }: Prescription, library: Library): readonly string[] {
  const all = items.flatMap((item) => {
    const exercise = exerciseByCode(library, item.code);
    return exercise ? neededOf(exercise, item, library) : [];
  });
  return [...new Set(all)];
}
