/** A small library for the tests: the shapes of the real one, with as few facts as they need. */

import type {
  Dose,
  Editions,
  Equipment,
  Exercise,
  ExercisePiece,
  Index,
  Library,
  ListedExercise,
  Rules,
} from "../../core/library.ts";

const FIGURE = { src: "assets/figures/x.svg", width: 320, height: 240, alt: "A picture." };

const SUGGESTED: Dose = {
  source: "suggested",
  sets: [2, 3],
  reps: [8, 12],
  unit: "repetition",
  hold_seconds: null,
  first_hold_seconds: null,
  sides: "each-side",
  work_seconds: null,
  quote: null,
  refs: [],
};

/** The words of a vocabulary, each with the id under which it stands. */
function named<Term>(terms: Readonly<Record<string, Term>>): Readonly<Record<string, Term & { readonly id: string }>> {
  return Object.fromEntries(Object.entries(terms).map(([id, term]) => [id, { id, ...term }]));
}

function thing(facts: Partial<Equipment> & Pick<Equipment, "label">): Omit<Equipment, "id"> {
  return { meaning: "A thing.", at_home: false, dosed_by: "nothing", called: null, also_asked: [], ...facts };
}

type Changes = Partial<Omit<Exercise, "dose">> & { dose?: Partial<Dose>; next?: string[] };

export function exercise(id: string, code: string, changes: Changes = {}): Exercise {
  const name = id.charAt(0).toUpperCase() + id.slice(1).replace(/-/g, " ");
  const { dose, next = [], ...rest } = changes;
  return {
    id,
    code,
    name,
    stretches: false,
    also_known_as: [],
    summary: "A summary.",
    position: "side-lying",
    equipment: ["mat"],
    step_height_cm: null,
    one_side: dose?.sides === "both-together" ? null : "Your {side} side works.",
    band_is_needed: null,
    stage: "activate",
    goals: ["find-the-muscle"],
    muscles: { primary: ["gluteus-medius"], secondary: [] },
    chain_links: [],
    set_up: ["Lie down."],
    steps: ["Lift.", "Lower."],
    feel: "Light work.",
    cues: ["Slow."],
    faults: [],
    schedule: { days_per_week: [2, 3], rest_seconds: [60, 90], refs: [] },
    tempo: { out_seconds: 2, hold_seconds: 1, back_seconds: 3 },
    easier: [],
    harder: [],
    progresses_to: next.map((to) => ({
      exercise: to,
      kind: "add-band",
      asks: null,
      when: "It is easy.",
      step_back_when: "It is not.",
      source: "suggested",
    })),
    avoid_if: [],
    stop_if: [],
    dose_words: "2 to 3 sets of 8 to 12 repeats, each side",
    schedule_words: "2 to 3 days a week, 60 to 90 seconds of rest between sets",
    url: `exercises/${id}/`,
    definition: `https://hips.example/fhir/ActivityDefinition/${id}.json`,
    digests: { instructions: "aaaaaaaa", dose: "bbbbbbbb", safety: "cccccccc" },
    figures: { start: FIGURE, end: FIGURE, faults: {}, works: false },
    easier_forms: [],
    harder_forms: [],
    next_rungs: [],
    ...rest,
    dose: { ...SUGGESTED, ...dose },
  };
}

/** The same exercises, each with what its edges and a ladder say of its neighbours (publishing/pieces.py). */
export function besideEachOther(exercises: readonly Exercise[], rungs: readonly string[] = []): readonly Exercise[] {
  const rung = ({ id, code, name, url }: Exercise) => ({ id, code, name, url });
  return exercises.map((one) => ({
    ...one,
    easier_forms: exercises.flatMap((other) =>
      other.progresses_to
        .filter(({ exercise: to }) => to === one.id)
        .map(({ step_back_when }) => ({ ...rung(other), step_back_when })),
    ),
    harder_forms: exercises.filter(({ id }) => one.progresses_to.some(({ exercise: to }) => to === id)).map(rung),
    next_rungs: rungs.includes(one.id) ? rungs.slice(rungs.indexOf(one.id) + 1).slice(0, 1) : [],
  }));
}

/** An exercise as a list shows it. */
export function listed(one: Exercise): ListedExercise {
  return { ...one, figures: { start: one.figures.start, end: one.figures.end.src } };
}

const EXERCISES = besideEachOther(
  [
    exercise("clam", "CL", { next: ["banded-clam"], dose: { reps: [10, 15] } }),
    exercise("banded-clam", "BC", {
      next: ["banded-side-steps"],
      stage: "strengthen",
      band_is_needed: "Choose Clam instead.",
      equipment: ["mat", "loop-band"],
    }),
    exercise("side-lying-hip-abduction", "SA", {
      dose: { source: "post", sets: [4, 4], reps: [10, 12], first_hold_seconds: 10 },
      equipment: ["mat", "loop-band"],
    }),
    exercise("banded-bridge", "BR", { dose: { sets: [4, 4], reps: [10, 12], sides: "both-together" } }),
    exercise("wall-press", "WP", {
      dose: { sets: null, reps: [4, 4], hold_seconds: [20, 30], sides: "each-leg" },
      equipment: ["wall"],
    }),
    exercise("banded-side-steps", "SS", {
      dose: { unit: "step", sides: "each-way" },
      equipment: ["loop-band"],
    }),
    exercise("step-up", "SU", { dose: { sides: "each-leg" }, equipment: ["step"], chain_links: ["pelvic-drop"] }),
  ],
  ["clam", "banded-clam", "banded-side-steps"],
);

export const LIBRARY: Library = {
  edition: { id: "1a2b3c4d", date: "2026-11-22", rules: "dddddddd" },
  codes: EXERCISES.map(({ code }) => code),
  exercises: EXERCISES,
  programmes: [
    {
      id: "starter-set",
      name: "Starter set",
      source: "post",
      post: "first-post",
      summary: "Three exercises.",
      for_injuries: [],
      phases: [
        {
          id: "all",
          name: "All",
          weeks: 6,
          days_per_week: [3, 3],
          run: null,
          items: [
            { exercise: "side-lying-hip-abduction", dose: null, note: null },
            {
              exercise: "banded-bridge",
              dose: { ...SUGGESTED, sets: [3, 3], sides: "both-together" },
              note: "Keep the knees apart.",
            },
            { exercise: "wall-press", dose: null, note: null },
          ],
          advice: [],
        },
      ],
    },
  ],
  vocabularies: {
    sides: named({
      "each-side": { label: "each side", meaning: "One side, then the other." },
      "each-leg": { label: "each leg", meaning: "One leg, then the other." },
      "each-way": { label: "each way", meaning: "There and back." },
      "both-together": { label: "both sides together", meaning: "Both legs at once." },
    }),
    position: named({
      "side-lying": { label: "Lying on your side", meaning: "On a mat.", also_asked: ["sidelying"], needs: ["lying"] },
    }),
    stage: named({
      activate: { label: "Wake up", meaning: "Light work.", also_asked: [], wakes_up: true, may_begin: true },
      strengthen: { label: "Strengthen", meaning: "Harder work.", also_asked: [], wakes_up: false, may_begin: true },
    }),
    goal: named({ "find-the-muscle": { label: "Find the muscle", meaning: "Feel it.", also_asked: ["warm-up"] } }),
    ability: named({ lying: { label: "Lie on one side", meaning: "On a hip." } }),
    equipment: named({
      mat: thing({ label: "Mat", at_home: true }),
      wall: thing({ label: "Wall", at_home: true }),
      "loop-band": thing({ label: "Loop band", dosed_by: "band", also_asked: ["theraband"] }),
    }),
  },
  words: [{ term: "Groin", forms: ["groin"], in_short: "the fold between leg and belly" }],
  muscles: {
    "gluteus-medius": { name: "Gluteus medius", plain_name: "side of the hip", also_asked: ["abductor"] },
  },
  chain_links: {
    "pelvic-drop": { name: "Pelvic drop", plain_name: "The pelvis tips on one leg", also_asked: [] },
  },
  injuries: {
    "iliotibial-band-pain": {
      name: "Iliotibial band pain",
      also_known_as: ["ITB syndrome"],
      also_asked: ["friction syndrome"],
      where: "Outer side of the knee",
      exercises: ["banded-bridge", "step-up"],
      begin_with: 6,
      stop_rule: null,
    },
    "heel-pain": {
      name: "Heel pain",
      also_known_as: [],
      also_asked: [],
      where: "Under the heel",
      exercises: [],
      begin_with: 6,
      stop_rule: null,
    },
    sprain: {
      name: "Sprain",
      also_known_as: [],
      also_asked: [],
      where: "Ankle",
      exercises: ["wall-press"],
      begin_with: 6,
      stop_rule: null,
    },
  },
  safety: {
    stop_rules: ["Stop if it hurts."],
    no_pain_guide_at: [{ place: "groin", instead: "Ask for your own limit.", stop_rule: "Stop if it grows." }],
    band_rules: ["Look for nicks."],
    move_on_rules: ["Move on when you finish every set, twice in a row."],
    move_on_sessions: 2,
    pain_guide: {
      intro: "Score it.",
      zones: [
        { id: "carry-on", label: "Carry on", from_score: 0, to_score: 3, do: "Carry on." },
        { id: "ease-off", label: "Reduce and watch", from_score: 4, to_score: 5, do: "Do less." },
        { id: "stop", label: "Stop", from_score: 6, to_score: 10, do: "Stop." },
      ],
      next_morning: "Check again next morning.",
      never_for: ["A swollen calf."],
      where_from: "A trial.",
      searches: [],
      refs: [],
    },
  },
  clinic: {
    name: null,
    address: [],
    phone: null,
    email: null,
    website: null,
    booking_link: null,
    colour: null,
    logo: null,
  },
  most_exercises: { number: 6, because: "More were given up sooner.", refs: ["a-study"] },
  ask_line: "Ask your physiotherapist.",
  emergency_line: "Call 999.",
  citations: { "a-study": { text: "A study.", url: "https://study.example/" } },
};

const { exercises: _, programmes: __, injuries: ___, chain_links: ____, ...rules } = LIBRARY;

/** What a sheet loads of it: the rules, and a piece an exercise. */
export const RULES: Rules = rules;
export const PIECES: readonly ExercisePiece[] = EXERCISES.map((one) => ({ edition: RULES.edition.id, exercise: one }));

/** What finds among its exercises. */
export const INDEX: Index = {
  edition: LIBRARY.edition.id,
  exercises: LIBRARY.exercises.map(listed),
  vocabularies: LIBRARY.vocabularies,
  muscles: LIBRARY.muscles,
  chain_links: LIBRARY.chain_links,
  injuries: LIBRARY.injuries,
};

export const EDITIONS: Editions = {
  editions: [
    {
      id: "0000beef",
      date: "2026-01-05",
      rules: "dddddddd",
      exercises: {
        clam: {
          code: "CL",
          dose_words: "1 set of 5 repeats, each side",
          digests: { instructions: "aaaaaaaa", dose: "00000000", safety: "00000000" },
        },
        "banded-clam": {
          code: "BC",
          dose_words: "2 to 3 sets of 8 to 12 repeats, each side",
          digests: { instructions: "aaaaaaaa", dose: "bbbbbbbb", safety: "cccccccc" },
        },
        "long-gone": {
          code: "ZZ",
          dose_words: "once",
          digests: { instructions: "11111111", dose: "22222222", safety: "33333333" },
        },
      },
    },
    {},
  ],
};

/** 32 characters, as the budget of the QR code assumes. */
export const PAGE = "https://level-hips.example/sheet/".slice(0, 32);
