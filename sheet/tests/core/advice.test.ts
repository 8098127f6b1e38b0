import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { changeWords, editionOf, isUrgent, newerWords, whatChanged } from "../../core/changes.ts";
import { isSafer } from "../../core/comparison.ts";
import { sessionMinutes } from "../../core/duration.ts";
import { instructionsOf } from "../../core/instructions.ts";
import type { Editions, Library } from "../../core/library.ts";
import { decodeSheet, encodeSheet } from "../../core/link.ts";
import { itemName, sheetId, sheetName, unknownExercises } from "../../core/names.ts";
import { guideFor, isScore, isTooMuch, painAdvice, SCORES, stopLine, stopRulesFor, zoneOf } from "../../core/pain.ts";
import type { Item, Prescription, Weekday } from "../../core/prescription.ts";
import { bareItem, EMPTY, sideDose } from "../../core/prescription.ts";
import { readySheet, suggestedItem } from "../../core/suggested.ts";
import { isLoud, newWarnings, warnings } from "../../core/warnings.ts";
import { besideEachOther, EDITIONS, LIBRARY } from "./fixture.ts";
import { publishedLibrary } from "./published.ts";
import { FOLDER } from "./vectors.ts";

function sheet(...codes: string[]): Prescription {
  return { ...EMPTY, items: codes.map((code) => bareItem(code)) };
}

const codesOf = (codes: string[], ticked: string[] | null = null) =>
  warnings(sheet(...codes), LIBRARY, ticked && new Set(ticked)).map(({ code }) => code);

test("six exercises pass, a seventh is warned of, with the reason and its reference", () => {
  const six = ["CL", "BC", "SA", "BR", "WP", "SS"];
  assert.deepEqual(codesOf(six), []);
  const [warning, ...more] = warnings(sheet(...six, "SU"), LIBRARY, null);
  assert.equal(more.length, 0);
  assert.equal(warning?.code, "many");
  assert.match(warning?.message ?? "", /7 exercises\. More were given up sooner\./);
  assert.deepEqual(warning?.refs, ["a-study"]);
});

test("the hard one first is ordinary practice; only what wakes up the muscle for it is pointed out when it comes after", () => {
  assert.deepEqual(codesOf(["CL", "BC", "SS"]), []);
  const [warning, ...more] = warnings(sheet("SA", "BC", "CL"), LIBRARY, null);
  assert.equal(more.length, 0);
  assert.deepEqual(warning?.items, [1, 2]);
  assert.equal(warning?.message, "Clam comes after Banded clam, for which it wakes up the muscle. Is that meant?");
  assert.ok(warning && !isLoud(warning), "it stands on the card, and is not spoken of");
  assert.deepEqual(codesOf(["SS", "BC"]), [], "a hard exercise before an easier one of its ladder");
  assert.deepEqual(codesOf(["SS", "CL"]), [], "across a rung between");
  assert.deepEqual(codesOf(["BC"]), [], "the easier form need not stand on the sheet");
  assert.deepEqual(codesOf(["CL", "BC", "CL"]), [], "nor is a second helping a slip");
  assert.deepEqual(codesOf(["BC", "CL", "BC", "CL"]), ["order"], "once for a sheet");
  assert.deepEqual(codesOf(["Z9", "BC", "Z9"]), []);
  const noLadder = { ...LIBRARY, exercises: besideEachOther(LIBRARY.exercises) };
  assert.deepEqual(warnings(sheet("BC", "CL"), noLadder, null), [], "only on a ladder that has both");
});

test("a band taken away from what is another exercise without it is pointed out", () => {
  const [banded] = [bareItem("BC")];
  const told = (change: Partial<Item>) =>
    warnings({ ...EMPTY, items: [bareItem("CL"), { ...banded, ...change }] }, LIBRARY, null).map(
      ({ code, message, items }) => [code, message, items],
    );
  assert.deepEqual(told({ band: "none" }), [["band", "Banded clam: Choose Clam instead.", [1]]]);
  assert.deepEqual([told({}), told({ band: "red" })], [[], []]);
  const right = { ...sideDose(banded), band: "red" as const };
  assert.deepEqual(told({ side: "each-side", band: "none", right }), [], "one side still has its band");
  assert.deepEqual(told({ side: "each-side", band: "none", right: { ...right, band: "none" } }).length, 1);
  assert.deepEqual(warnings({ ...EMPTY, items: [{ ...bareItem("CL"), band: "none" }] }, LIBRARY, null), []);
});

test("chosen days and the dose's days a week agree, or it is pointed out, whichever are more", () => {
  const [clam, bridge] = ["CL", "BR"].map((code) => bareItem(code));
  assert.ok(clam && bridge);
  const items = [
    { ...clam, perWeek: [2, 3] as const },
    { ...bridge, perWeek: [5, 5] as const },
    { ...clam, perWeek: [2, 3] as const },
    bareItem("WP"),
  ];
  const told = (...weekdays: Weekday[]) => warnings({ ...EMPTY, weekdays, items }, LIBRARY, null);
  const more =
    "4 days of the week are chosen, but the dose is 2 to 3 days a week for Clam. Consider changing one of them.";
  const fewer = (count: string) =>
    `${count} chosen, but the dose is 5 days a week for Banded bridge. Consider changing one of them.`;
  assert.deepEqual(told(), []);
  assert.deepEqual(
    told(0, 2, 4).map(({ code, message }) => [code, message]),
    [["few-days", fewer("3 days of the week are")]],
  );
  assert.deepEqual(
    told(0, 1, 2, 3).map(({ code, message }) => [code, message]),
    [
      ["days", more],
      ["few-days", fewer("4 days of the week are")],
    ],
  );
  assert.equal(
    told(0)[0]?.message,
    "1 day of the week is chosen, but the dose is 2 to 3 days a week for Clam; 5 days a week for Banded bridge. Consider changing one of them.",
  );
  assert.deepEqual(told(0, 1, 2, 3).map(isLoud), [true, false], "fewer may be only the first to be ticked");
});

test("a warning is new once: an eighth exercise is no news after the seventh", () => {
  const of = (...codes: string[]) => warnings(sheet(...codes), LIBRARY, null);
  const six = ["CL", "BC", "SA", "BR", "WP", "SS"];
  const codes = (before: string[], after: string[]) => newWarnings(of(...before), of(...after)).map(({ code }) => code);
  assert.deepEqual(codes(six, [...six, "SU"]), ["many"]);
  assert.deepEqual(codes([...six, "SU"], [...six, "SU", "CL"]), []);
  assert.deepEqual(codes(["CL", "BC"], ["BC", "CL"]), ["order"]);
  assert.deepEqual(codes(["BC", "CL"], ["CL", "BC"]), []);
});

test("what is missing for one exercise is news also after it was missing for another, or after too many", () => {
  const of = (...codes: string[]) => warnings(sheet(...codes), LIBRARY, new Set());
  const news = (before: string[], after: string[]) =>
    newWarnings(of(...before), of(...after)).map(({ message }) => message);
  assert.deepEqual(news(["BC"], ["BC", "SU"]), ["Step up needs what was not ticked: step."]);
  const seven = ["CL", "CL", "CL", "CL", "CL", "CL", "CL"];
  assert.deepEqual(news(seven, [...seven, "SU"]), ["Step up needs what was not ticked: step."]);
});

test("equipment is checked only once something was asked", () => {
  assert.deepEqual(codesOf(["CL", "BC"], null), []);
  assert.deepEqual(codesOf(["CL", "BC"], ["mat", "loop-band"]), []);
  const [warning, ...more] = warnings(sheet("CL", "BC"), LIBRARY, new Set(["mat"]));
  assert.equal(more.length, 0);
  assert.deepEqual(warning?.items, [1]);
  assert.equal(warning?.message, "Banded clam needs what was not ticked: Loop band.");
});

test("a band that is not used need not be at hand", () => {
  const told = (change: Partial<Item>) =>
    warnings({ ...EMPTY, items: [{ ...bareItem("SA"), ...change }] }, LIBRARY, new Set(["mat"])).map(
      ({ code }) => code,
    );
  assert.deepEqual([told({}), told({ band: "red" }), told({ band: "none" })], [["equipment"], ["equipment"], []]);
});

test("what changed is told by exercise and by part; the rest is quiet", () => {
  const old = { ...sheet("CL", "BC", "ZZ", "SU", "Q1"), edition: "0000beef" };
  const result = whatChanged(old, LIBRARY, EDITIONS);
  assert.ok(result.kind === "compared");
  assert.deepEqual(result.since, { id: "0000beef", date: "2026-01-05", rules: "dddddddd" });
  assert.deepEqual(result.changes, [
    {
      kind: "changed",
      item: 0,
      code: "CL",
      name: "Clam",
      parts: ["dose", "safety"],
      dose: { before: "1 set of 5 repeats, each side", now: "2 to 3 sets of 8 to 12 repeats, each side" },
    },
    { kind: "removed", item: 2, code: "ZZ" },
  ]);
  const words = result.changes.map(changeWords);
  assert.match(
    words[0] ?? "",
    /Clam: .* the suggested dose, when to stop or avoid it\. It was "1 set of 5 repeats, each side"/,
  );
  assert.match(words[0] ?? "", /Your own sheet stays as it is\.$/);
  assert.match(words[1] ?? "", /ZZ is no longer/);
  // Said on top of the clam, and of no other.
  assert.deepEqual(
    old.items.map((_, place) => isSafer(result, place)),
    [true, false, false, false, false],
  );
  assert.ok(!isSafer({ ...result, changes: result.changes.map((one) => ({ ...one, parts: ["dose"] })) as never }, 0));
  assert.ok(!isSafer({ kind: "unknown-edition" }, 0) && !isSafer(null, 0));
});

test("of a newer edition only another dose, stop rule or general rule of this sheet must not be missed", () => {
  const [clam, ...others] = LIBRARY.exercises;
  assert.ok(clam?.code === "CL");
  const newer = (part: string, rules = LIBRARY.edition.rules) => ({
    ...LIBRARY,
    edition: { ...LIBRARY.edition, rules },
    exercises: [{ ...clam, digests: { ...clam.digests, [part]: "0" } }, ...others],
  });
  const words = (...given: Parameters<typeof newer>) => newerWords(sheet("CL", "Q1"), LIBRARY, newer(...given));
  assert.deepEqual(words("instructions"), []);
  const all = {
    ...LIBRARY,
    exercises: [{ ...clam, digests: { instructions: "0", dose: "0", safety: "0" } }, ...others],
  };
  assert.deepEqual(newerWords(sheet("CL"), LIBRARY, all), [
    "Clam: the library now says something else about how to do it, the suggested dose, when to stop or avoid it. " +
      "Your own sheet stays as it is.",
  ]);
  assert.deepEqual(newerWords(sheet("CL"), LIBRARY, { ...LIBRARY, exercises: others }), [], "it is here still");
  assert.match(words("safety").join(), /^Clam: the library now says something else about when to stop or avoid it\./);
  assert.match(words("dose").join(), /^Clam: .* about the suggested dose\./);
  // Other words for the same dose are not another dose.
  const [reworded] = newer("safety").exercises;
  assert.ok(reworded);
  const library = { ...newer("safety"), exercises: [{ ...reworded, dose_words: "said better" }, ...others] };
  assert.doesNotMatch(newerWords(sheet("CL"), LIBRARY, library).join(), /It was/);
  assert.deepEqual(newerWords(sheet("BC"), LIBRARY, newer("safety")), [], "another sheet's exercise");
  assert.match(words("instructions", "00000000").join(), /^The rules for every exercise have changed/);
});

test("other rules for every exercise than the sheet was made with are told first", () => {
  const editions = {
    editions: EDITIONS.editions.map((line) => ("date" in line ? { ...line, rules: "00000000" } : line)),
  };
  const result = whatChanged({ ...sheet("CL"), edition: "0000beef" }, LIBRARY, editions);
  assert.ok(result.kind === "compared");
  const [rules, clam, ...more] = result.changes;
  assert.ok(rules && isUrgent(rules) && clam);
  assert.match(changeWords(rules), /^The rules for every exercise have changed/);
  assert.equal(clam.kind, "changed");
  assert.deepEqual(more, []);
});

test("every edition is put together from what changed in it, in whatever order the record has its lines", () => {
  const { record, said } = JSON.parse(readFileSync(new URL("editions.json", FOLDER), "utf8")) as {
    record: Editions;
    said: Record<string, unknown>;
  };
  for (const [id, wanted] of Object.entries(said)) {
    const past = editionOf(record, id);
    assert.deepEqual(past && { ...past.edition, exercises: [...past.exercises] }, wanted, id);
  }
  assert.equal(record.editions.filter(({ id }) => id !== undefined && !(id in said)).length, 0);
});

test("the same edition is quiet, and an unknown one is said to be unknown", () => {
  assert.equal(whatChanged(sheet("CL"), LIBRARY, EDITIONS).kind, "same");
  assert.equal(whatChanged({ ...sheet("CL"), edition: LIBRARY.edition.id }, LIBRARY, EDITIONS).kind, "same");
  assert.equal(whatChanged({ ...sheet("CL"), edition: "12345678" }, LIBRARY, EDITIONS).kind, "unknown-edition");
});

test("each score has its zone, and its advice says nothing twice", () => {
  const guide = guideFor(LIBRARY.safety, EMPTY);
  const zones = ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const).map((score) => zoneOf(score, guide)?.id);
  assert.deepEqual(zones, [
    ...Array<string>(4).fill("carry-on"),
    "ease-off",
    "ease-off",
    ...Array<string>(5).fill("stop"),
  ]);
  assert.equal(painAdvice(null, "after", guide), null);
  const words = (score: 1 | 4 | 7) => {
    const advice = painAdvice(score, "after", guide);
    return [advice?.first, advice?.rest];
  };
  assert.deepEqual(words(1), ["Carry on", "."]);
  assert.deepEqual(words(4), ["Reduce and watch.", " Do less."]);
  assert.deepEqual(words(7), ["Stop", "."]);
  assert.match(
    painAdvice(7, "before", guide)?.first ?? "",
    /a lot of pain to start with/,
    "there is nothing to stop yet",
  );
  assert.deepEqual(painAdvice(4, "before", guide), painAdvice(4, "after", guide));
  assert.ok(isScore(0) && isScore(10) && !isScore(11) && !isScore(2.5) && !isScore("3"));
});

test("this person's limit replaces the usual one in every zone and sentence of the guide", () => {
  const withLimit = (painLimit: number | null) => guideFor(LIBRARY.safety, { ...EMPTY, painLimit });
  const zones = (painLimit: number | null) =>
    withLimit(painLimit).zones.map(({ id, from_score, to_score }) => [id, from_score, to_score]);
  assert.deepEqual(zones(null), [
    ["carry-on", 0, 3],
    ["ease-off", 4, 5],
    ["stop", 6, 10],
  ]);
  assert.deepEqual(zones(3), [
    ["carry-on", 0, 3],
    ["stop", 4, 10],
  ]);
  assert.deepEqual(zones(2), [
    ["carry-on", 0, 2],
    ["stop", 3, 10],
  ]);
  assert.deepEqual(zones(0), [
    ["carry-on", 0, 0],
    ["stop", 1, 10],
  ]);
  assert.deepEqual(zones(7), [
    ["carry-on", 0, 3],
    ["ease-off", 4, 7],
    ["stop", 8, 10],
  ]);
  assert.deepEqual(zones(10), [
    ["carry-on", 0, 3],
    ["ease-off", 4, 10],
  ]);
  for (const painLimit of SCORES) {
    const guide = withLimit(painLimit);
    for (const score of SCORES) {
      assert.equal(zoneOf(score, guide)?.id === "stop", score > painLimit, `${score} with a limit of ${painLimit}`);
      assert.equal(isTooMuch(score, guide), score > painLimit);
      const before = painAdvice(score, "before", guide);
      assert.equal(/leave these exercises out for today/.test(before?.rest ?? ""), score > painLimit);
    }
  }
  assert.equal(painAdvice(4, "before", withLimit(3))?.first, "That is above your limit of 3 out of 10.");
  assert.match(painAdvice(8, "before", withLimit(3))?.first ?? "", /a lot of pain/);
});

test("where a guide has no zones there is no limit but one's own, and no score is too much of itself", () => {
  const { safety } = ruled(["Call for help."], { zones: [] });
  const none = guideFor(safety, EMPTY);
  assert.deepEqual([none.zones, none.limit, none.above], [[], null, null]);
  assert.deepEqual([isTooMuch(10, none), isTooMuch(null, none), painAdvice(10, "before", none)], [false, false, null]);
  const own = guideFor(safety, { ...EMPTY, painLimit: 3 });
  assert.deepEqual([own.zones, own.limit, own.above], [[], 3, null]);
});

/** The library with other rules, and with another guide where one is given. */
function ruled(stop_rules: readonly string[], guide: Partial<Library["safety"]["pain_guide"]> = {}): Library {
  const { safety } = LIBRARY;
  return { ...LIBRARY, safety: { ...safety, stop_rules, pain_guide: { ...safety.pain_guide, ...guide } } };
}

test("the line in sight is this person's rule, or the rule with their limit, or else the first rule", () => {
  const limit = "Stop if pain goes above 5 out of 10.";
  const rules = ["Call for help.", limit, "Stop at 15 out of 10."];
  assert.equal(stopLine(ruled(rules), EMPTY), limit);
  assert.equal(stopLine(ruled(["Call for help.", "Stop at 15 out of 10."]), EMPTY), "Call for help.");
  assert.equal(stopLine(ruled(["Call for help."], { zones: [] }), EMPTY), "Call for help.");
  assert.equal(stopLine(ruled(rules), { ...EMPTY, painLimit: 3 }), "Stop if pain goes above 3 out of 10.");
  assert.equal(stopLine(ruled(rules), { ...EMPTY, painLimit: 3, stopRule: "Stop at a twinge." }), "Stop at a twinge.");
  const unnamed = ruled(["Call for help."]);
  assert.equal(stopLine(unnamed, { ...EMPTY, stopRule: "Stop at a twinge." }), "Stop at a twinge.");
});

const THREE = ["Call for help.", "Stop if pain goes above 5 out of 10.", "A tired muscle is fine."];

test("a rule of one's own stands in place of the usual one, and the other rules stay", () => {
  const of = (own: Partial<Prescription>) => stopRulesFor(ruled(THREE), { ...EMPTY, ...own });
  assert.deepEqual(of({}), THREE);
  assert.deepEqual(of({ stopRule: "Stop at a twinge." }), [
    "Call for help.",
    "Stop at a twinge.",
    "A tired muscle is fine.",
  ]);
  assert.deepEqual(of({ painLimit: 3, stopRule: "Stop at a twinge." }), [
    "Call for help.",
    "Stop at a twinge.",
    "Stop if pain goes above 3 out of 10.",
    "A tired muscle is fine.",
  ]);
  assert.deepEqual(
    stopRulesFor(ruled(["Call for help."]), { ...EMPTY, stopRule: "Stop at a twinge." }),
    ["Call for help.", "Stop at a twinge."],
    "a library that words its limit otherwise still shows this person's rule",
  );
  assert.deepEqual(stopRulesFor(ruled(["Call for help."]), EMPTY), ["Call for help."], "and no empty line for none");
  const unknown = { ...EMPTY, items: [bareItem("Z9")] };
  assert.deepEqual(stopRulesFor(ruled(THREE), unknown), THREE, "an exercise that is not in this edition");
});

test("of two limits the lower one is said: of the exercise beside the sheet's, of the person at the exercise", () => {
  const ruledOut = ruled(THREE);
  const stricter = { what: "You limp, or pain rises above 3 out of 10.", source: "suggested" } as const;
  const exercises = LIBRARY.exercises.map((one) => (one.code === "CL" ? { ...one, stop_if: [stricter] } : one));
  const library = { ...ruledOut, exercises };
  const of = (codes: string[], own: Partial<Prescription> = {}) => {
    const made = { ...sheet(...codes), ...own };
    const [clam] = exercises;
    assert.ok(clam?.code === "CL");
    const { stopIf } = instructionsOf(clam, bareItem("CL"), library, made);
    return { sooner: stopRulesFor(library, made).includes("If an exercise says to stop sooner, do that."), stopIf };
  };
  assert.deepEqual(of(["CL"]), { sooner: true, stopIf: [stricter.what] });
  assert.equal(of(["BC"]).sooner, false);
  const early = { ...library, exercises: exercises.filter(({ code }) => code === "BC") };
  assert.ok(
    stopRulesFor(early, sheet("BC", "CL")).includes("If an exercise says to stop sooner, do that."),
    "on its way",
  );
  assert.deepEqual(of(["CL"], { painLimit: 2 }), {
    sooner: false,
    stopIf: ["You limp, or pain rises above 2 out of 10."],
  });
  assert.equal(of(["CL"], { painLimit: 3 }).sooner, false, "the same limit is no sooner");
  assert.deepEqual(of(["CL"], { painLimit: 4 }), { sooner: true, stopIf: [stricter.what] });
  assert.equal(of(["CL"], { stopRule: "Stop if it grows." }).sooner, true, "no limit is said of the sheet");
});

test("a sheet for a pain where the guide must not be used has no guide and no limit, wherever its link is opened", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  const { safety } = library;
  for (const [injury, { stop_rule: rule }] of Object.entries(library.injuries)) {
    const made = readySheet(library, { injury });
    if (!made) continue;
    const opened = decodeSheet(encodeSheet(made)).sheet;
    assert.ok(opened);
    const { zones, limit, instead } = guideFor(safety, opened);
    assert.equal(zones.length === 0 && limit === null && instead !== null, rule !== null, injury);
    assert.equal(stopRulesFor(library, opened).join().includes("5 out of 10"), rule === null, injury);
    assert.equal(painAdvice(2, "after", guideFor(safety, opened)) === null, rule !== null, injury);
    assert.ok(rule === null || stopLine(library, opened) === rule, injury);
  }
  assert.equal(library.injuries["groin-pain"]?.stop_rule, GROIN, "sheets are known by it: keep the earlier words, too");
  const withLimit = { ...EMPTY, stopRule: GROIN, painLimit: 2 };
  assert.equal(guideFor(safety, withLimit).limit, 2, "whoever examined them set one");
});

const GROIN = "Stop if the pain grows, or makes you limp.";

test("the published rules name the guide's limit once, so that a limit of one's own reaches them", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  const own = stopRulesFor(library, { ...EMPTY, painLimit: 3 });
  assert.equal(own.filter((rule) => rule.includes("3 out of 10")).length, 1);
  assert.ok(!own.some((rule) => / \d+ out of 10/.test(rule.replace("3 out of 10", ""))), "no other limit is named");
});

test("an unknown exercise is named as not in this edition", () => {
  const [problem, ...more] = unknownExercises(sheet("CL", "Z9"), LIBRARY);
  assert.equal(more.length, 0);
  assert.deepEqual([problem?.code, problem?.item], ["unknown-exercise", 1]);
  assert.match(problem?.message ?? "", /\(Z9\) is not in this edition/);
  assert.equal(itemName(bareItem("Z9"), LIBRARY), "Exercise Z9 (not in this edition)");
});

test("a sheet has a name, and an id that differs with its content", () => {
  assert.equal(sheetName(EMPTY), "Exercise sheet");
  assert.equal(sheetName({ ...EMPTY, title: " Left hip " }), "Left hip");
  assert.match(sheetId(EMPTY), /^[0-9a-f]{8}$/);
  assert.notEqual(sheetId(sheet("CL")), sheetId(sheet("BC")));
});

test("a session's length counts sets, sides, holds and rest, in steps of five minutes", () => {
  const [clam] = LIBRARY.exercises;
  assert.ok(clam);
  assert.equal(sessionMinutes(EMPTY, LIBRARY), 0);
  // 2.5 sets of 12.5 repetitions of 6 seconds on two sides, 75 seconds of rest: 9.4 minutes.
  assert.equal(sessionMinutes({ ...EMPTY, items: [suggestedItem(clam)] }, LIBRARY), 10);
  const bouts = suggestedItem(clam, { ...clam.dose, sets: [5, 5], reps: null, work_seconds: [300, 300] });
  assert.equal(sessionMinutes({ ...EMPTY, items: [{ ...bouts, side: "both-together", rest: null }] }, LIBRARY), 25);
  const timed = { ...bareItem("Z9"), sets: [3, 3], time: [60, 60], rest: [30, 30] } as const;
  assert.equal(sessionMinutes({ ...EMPTY, items: [timed] }, LIBRARY), 5);
  assert.equal(sessionMinutes({ ...EMPTY, items: [timed, timed] }, LIBRARY), 10);
});

test("a session's length counts the rest, and each side's own sets", () => {
  const timed: Item = { ...bareItem("Z9"), side: "each-side", sets: [3, 3], time: [60, 60] };
  const minutes = (change: Partial<Item>) => sessionMinutes({ ...EMPTY, items: [{ ...timed, ...change }] }, LIBRARY);
  assert.equal(minutes({}), 10);
  assert.equal(minutes({ rest: [120, 120] }), 15, "six minutes of rest come on top");
  assert.equal(minutes({ right: { ...sideDose(timed), sets: [1, 1] } }), 5);
});
