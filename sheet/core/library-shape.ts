/**
 * The shapes of what the sheet loads (publishing/pieces.py), of `exercises/list.json` and of
 * `sheet/works.json`, written by `make generate` from publishing/loaded.py.
 */

import type { Range } from "./range.ts";

export type { Range };

/** What of the rule for going on a log can count; the rest is asked of the reader. */
export interface Asks {
  /** So many sessions in a row. Left out beside `days`, and where the rule leaves it to the rules for every exercise (`move_on_sessions` of `safety.yml`). */
  readonly sessions: number | null;
  /** For so many days, on as many days a week as the dose says; in place of `sessions`. */
  readonly days: number | null;
  /** At least so many sets. */
  readonly sets: number | null;
  /** So many repetitions in each set; so many holds where the dose has no sets. */
  readonly reps: number | null;
  /** Each held so long. */
  readonly hold_seconds: number | null;
  /** On a step so high. */
  readonly height_cm: number | null;
}

/** Eight hexadecimal digits a part of what a patient follows: "what changed" can name it. */
export interface Digests {
  /** How to do it. */
  readonly instructions: string;
  /** How much of it. */
  readonly dose: string;
  /** When not to start, and when to stop. */
  readonly safety: string;
}

/** How much to do in one session. */
export interface Dose {
  /** `post` when the numbers are those of a post, to the digit; otherwise `suggested`. */
  readonly source: "post" | "suggested";
  /** Sets, as a number or `[fewest, most]`; left out when the source counts repetitions only. */
  readonly sets: Range | null;
  /** Repetitions in a set, as a number or `[fewest, most]`; left out when a set goes by time. */
  readonly reps: Range | null;
  /** Seconds of work in a set, in place of counting: hops, running, a movement that goes on. */
  readonly work_seconds: Range | null;
  /** What is counted. */
  readonly unit: "repetition" | "step";
  /** How long each repetition is held, when it is held. */
  readonly hold_seconds: Range | null;
  /** One hold before the first set, to feel the muscle that should work. */
  readonly first_hold_seconds: number | null;
  /** Which sides the numbers are for (vocabulary `sides`). */
  readonly sides: string;
  /** The post's own words for the dose, when `source` is `post`. */
  readonly quote: string | null;
  /** References for a suggested dose. */
  readonly refs: readonly string[];
}

/** A rung from which a ladder leads to the exercise. */
export interface EasierForm {
  /** Its id. */
  readonly id: string;
  /** What stands for it in a link. */
  readonly code: string;
  /** What a physiotherapist calls it. */
  readonly name: string;
  /** Its page, below the site's root. */
  readonly url: string;
  /** When to go back to it, in the words of the ladder. */
  readonly step_back_when: string;
}

/** A common fault, shown beside the right movement. */
export interface Fault {
  /** Names the picture of the fault; unique in the exercise. */
  readonly id: string;
  /** What goes wrong, as the patient or the therapist sees it. */
  readonly what: string;
  /** What to do instead. */
  readonly fix: string;
  /** The link of the chain that the fault mirrors; left out when it mirrors none. */
  readonly chain_link: string | null;
}

/** A drawing. */
export interface Figure {
  /** Its file, below the site's root. */
  readonly src: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** What it shows. */
  readonly alt: string;
}

/** The drawings of an exercise. */
export interface Figures {
  /** The start position. */
  readonly start: Figure;
  /** The end of the movement. */
  readonly end: Figure;
  /** Its faults, by their id. */
  readonly faults: Readonly<Record<string, Figure>>;
  /** Whether two more show what works in it, `works-start.svg` and `works-end.svg`. */
  readonly works: boolean;
}

/** A reason not to start, or to stop. */
export interface Limit {
  /** The reason, said to the patient. */
  readonly what: string;
  /** `post` when a post says so. */
  readonly source: "post" | "suggested";
}

/** The muscles an exercise trains. */
export interface Muscles {
  /** Ids of `muscles.yml`: the muscles the exercise is chosen for. */
  readonly primary: readonly string[];
  /** Ids of `muscles.yml`: the muscles that help. */
  readonly secondary: readonly string[];
}

/** An edge to the next exercise, with the rule for going on and the rule for coming back. */
export interface Progression {
  /** Id of the next exercise. */
  readonly exercise: string;
  /** What changes on the way (vocabulary `progression kind`). */
  readonly kind: string;
  /** What of `when` a log can count, in the same numbers; left out where it can count nothing. */
  readonly asks: Asks | null;
  /** Move on when this is true. */
  readonly when: string;
  /** Come back to this exercise when this is true of the next one. */
  readonly step_back_when: string;
  /** `post` when a post gives the rule for moving on. */
  readonly source: "post" | "suggested";
}

/** An exercise beside another on a ladder, as far as the other's sheet speaks of it. */
export interface Rung {
  /** Its id. */
  readonly id: string;
  /** What stands for it in a link. */
  readonly code: string;
  /** What a physiotherapist calls it. */
  readonly name: string;
  /** Its page, below the site's root. */
  readonly url: string;
}

/** How often, and how long to rest; neither post says, so this is always suggested. */
export interface Schedule {
  /** Days a week, not one after the other. */
  readonly days_per_week: Range;
  /** Rest between sets, in seconds. */
  readonly rest_seconds: Range;
  /** References for the schedule. */
  readonly refs: readonly string[];
}

/** An exercise with all that a sheet says of it and of its neighbours. */
export interface SheetExercise {
  /** Its address, the name of its page and of its pictures; never changes. */
  readonly id: string;
  /** Two or three characters that stand for the exercise in a sheet's link; never changes. */
  readonly code: string;
  /** What a physiotherapist calls it. */
  readonly name: string;
  /** Other names that people search for. */
  readonly also_known_as: readonly string[];
  /** One sentence a patient understands: what it is and what it is for. */
  readonly summary: string;
  /** The position of the body (vocabulary `position`). */
  readonly position: string;
  /** What is needed (vocabulary `equipment`); an empty list when nothing is. */
  readonly equipment: readonly string[];
  /** How high the step is at first, in centimetres; for exercises that need a step. */
  readonly step_height_cm: Range | null;
  /** Why the exercise makes no sense without its band, and what to choose instead. */
  readonly band_is_needed: string | null;
  /** What one side only means: which leg stands, which moves (`{side}`, `{other side}`). */
  readonly one_side: string | null;
  /** The stage of training it belongs to (vocabulary `stage`). */
  readonly stage: string;
  /** What it is for (vocabulary `goal`). */
  readonly goals: readonly string[];
  /** The muscles it trains, or stretches. */
  readonly muscles: Muscles;
  /** Whether it stretches them and does not train them; left out when it does not. */
  readonly stretches: boolean;
  /** The links of the chain it trains against. */
  readonly chain_links: readonly string[];
  /** How to get into the start position, a step a line. */
  readonly set_up: readonly string[];
  /** What to do, a step a line. */
  readonly steps: readonly string[];
  /** What you should feel, and where. */
  readonly feel: string;
  /** Short reminders. */
  readonly cues: readonly string[];
  /** Common faults, each with its picture. */
  readonly faults: readonly Fault[];
  readonly dose: Dose;
  /** How often, and how long to rest. */
  readonly schedule: Schedule;
  /** How fast one repetition goes. */
  readonly tempo: Tempo;
  /** Ways to make it easier. */
  readonly easier: readonly Variation[];
  /** Ways to make it harder. */
  readonly harder: readonly Variation[];
  /** The next exercises. */
  readonly progresses_to: readonly Progression[];
  /** Reasons not to start, or to change the exercise first. */
  readonly avoid_if: readonly Limit[];
  /** Reasons to stop. */
  readonly stop_if: readonly Limit[];
  /** The suggested dose in words. */
  readonly dose_words: string;
  /** On which days and with how much rest, in words. */
  readonly schedule_words: string;
  /** Its page, below the site's root, such as `exercises/clam/`. */
  readonly url: string;
  /** The address of its ActivityDefinition in HL7 FHIR. */
  readonly definition: string;
  /** What an edition remembers of it. */
  readonly digests: Digests;
  /** Its drawings. */
  readonly figures: Figures;
  /** The rungs that lead to it. */
  readonly easier_forms: readonly EasierForm[];
  /** The rungs that it leads to. */
  readonly harder_forms: readonly Rung[];
  /** Ids of those that stand right above it on a ladder, whether or not an edge leads there. */
  readonly next_rungs: readonly string[];
}

/** How fast one repetition goes; the moving picture follows it. */
export interface Tempo {
  /** From the start position to the end position. */
  readonly out_seconds: number;
  /** Pause in the end position; 0 when there is none. */
  readonly hold_seconds: number;
  /** Back to the start position. */
  readonly back_seconds: number;
}

/** A way to make the exercise easier or harder. */
export interface Variation {
  /** What to change, as an instruction. */
  readonly how: string;
  /** `post` when a post says so. */
  readonly source: "post" | "suggested";
}

/** The file of one exercise, which a sheet with it loads. */
export interface ExercisePiece {
  /** The edition's eight digits: no two editions are shown together. */
  readonly edition: string;
  readonly exercise: SheetExercise;
}

/** A reference, briefly. */
export interface Citation {
  /** Who, when and what. */
  readonly text: string;
  /** Where to read it. */
  readonly url: string | null;
}

/** Who a reader should ask; empty until a clinic fills it in. */
export interface Clinic {
  /** The clinic's name. */
  readonly name: string | null;
  /** The postal address, a line each. */
  readonly address: readonly string[];
  /** The telephone number, in quotes. */
  readonly phone: string | null;
  /** The e-mail address. */
  readonly email: string | null;
  /** The clinic's own site. */
  readonly website: string | null;
  /** Where to book an appointment. */
  readonly booking_link: string | null;
  /** The clinic's colour, in quotes: a # and six signs, such as "#7a1f3d". */
  readonly colour: string | null;
  /** Its logo: an SVG or a PNG below `docs/`, such as assets/clinic-logo.svg. */
  readonly logo: string | null;
}

/** A state of the library's content. */
export interface Edition {
  /** Eight hexadecimal digits of all that a sheet shows. */
  readonly id: string;
  /** The day on which it was first published: YYYY-MM-DD. */
  readonly date: string;
  /** Eight hexadecimal digits of the rules for every exercise. */
  readonly rules: string;
}

/** A thing that an exercise needs. */
export interface Equipment {
  /** What the data files write. */
  readonly id: string;
  /** What readers see. */
  readonly label: string;
  /** What it means, in a sentence. */
  readonly meaning: string;
  /** Other words by which people search for exercises that have it. */
  readonly also_asked: readonly string[];
  /** Whether any home has it; it then counts as at hand without being asked for. */
  readonly at_home: boolean;
  /** What of it a dose says: a `band`'s strength, the `height` of a step, the `weight` of a machine or a dumb-bell. */
  readonly dosed_by: "band" | "height" | "weight" | "nothing";
  /** What the texts of an exercise call it, where that is shorter than its label. */
  readonly called: string | null;
}

/** What an exercise is for. */
export interface Goal {
  /** What the data files write. */
  readonly id: string;
  /** What readers see. */
  readonly label: string;
  /** What it means, in a sentence. */
  readonly meaning: string;
  /** Other words by which people search for exercises that have it. */
  readonly also_asked: readonly string[];
}

/** A difficult word of what patients read. */
export interface HardWord {
  /** The word. */
  readonly term: string;
  /** Its other forms. */
  readonly forms: readonly string[];
  /** What it means, in a few words. */
  readonly in_short: string;
}

/** How many exercises a sheet holds before whoever makes it is asked to think again. */
export interface MostExercises {
  /** The largest number that passes without a word. */
  readonly number: number;
  /** Why, as the sheet says it past that number. */
  readonly because: string;
  /** References for the number. */
  readonly refs: readonly string[];
}

/** A place of the body at which the pain guide must not be used. */
export interface NoPainGuide {
  /** The place (vocabulary `place`). */
  readonly place: string;
  /** What the page of a pain at that place says where others show the guide. */
  readonly instead: string;
  /** What it says in place of the rule for stopping that names the guide's limit. A sheet for that pain holds it as its own rule, and is known by these words. */
  readonly stop_rule: string;
}

/** How much pain is allowed during exercise. */
export interface PainGuide {
  /** What it is for, in one sentence. */
  readonly intro: string;
  /** From least to most. */
  readonly zones: readonly PainZone[];
  /** The rule for the morning after. */
  readonly next_morning: string;
  /** Where the guide must not be used. */
  readonly never_for: readonly string[];
  /** Where it comes from, and how far that carries. */
  readonly where_from: string;
  /** Where that says that something was not found: the searches. */
  readonly searches: readonly string[];
  /** References. */
  readonly refs: readonly string[];
}

/** One zone of the pain guide. */
export interface PainZone {
  /** Unique in the guide. */
  readonly id: string;
  /** What to do, in a word or two. */
  readonly label: string;
  /** Lowest score of the zone. */
  readonly from_score: number;
  /** Highest score of the zone. */
  readonly to_score: number;
  /** What to do. */
  readonly do: string;
}

/** What the search knows of a muscle or of a link of the chain. */
export interface Part {
  /** Its name. */
  readonly name: string;
  /** What a patient might call it. */
  readonly plain_name: string;
  /** Other words by which people search for it. */
  readonly also_asked: readonly string[];
}

/** A position of the body. */
export interface Position {
  /** What the data files write. */
  readonly id: string;
  /** What readers see. */
  readonly label: string;
  /** What it means, in a sentence. */
  readonly meaning: string;
  /** Other words by which people search for exercises that have it. */
  readonly also_asked: readonly string[];
  /** What it asks of the body and not everybody can do (vocabulary `ability`); often nothing. */
  readonly needs: readonly string[];
}

/** The rules for every exercise. */
export interface Safety {
  /** When to stop. */
  readonly stop_rules: readonly string[];
  /** How to use a band safely. */
  readonly band_rules: readonly string[];
  /** How much pain is allowed. */
  readonly pain_guide: PainGuide;
  /** Where the guide does not hold; a sheet for a pain there is known by its stop rule. */
  readonly no_pain_guide_at: readonly NoPainGuide[];
  /** When to move on from any exercise. */
  readonly move_on_rules: readonly string[];
  /** In how many sessions in a row those have to hold. */
  readonly move_on_sessions: number;
}

/** The vocabularies that a sheet has words of. */
export interface SheetWords {
  /** The positions of the body. */
  readonly position: Readonly<Record<string, Position>>;
  /** What exercises need. */
  readonly equipment: Readonly<Record<string, Equipment>>;
  /** The stages of training. */
  readonly stage: Readonly<Record<string, Stage>>;
  /** What exercises are for. */
  readonly goal: Readonly<Record<string, Goal>>;
  /** What a position asks of the body and not everybody can do. */
  readonly ability: Readonly<Record<string, VocabularyTerm>>;
  /** The sides that do an exercise. */
  readonly sides: Readonly<Record<string, VocabularyTerm>>;
}

/** A stage of training. */
export interface Stage {
  /** What the data files write. */
  readonly id: string;
  /** What readers see. */
  readonly label: string;
  /** What it means, in a sentence. */
  readonly meaning: string;
  /** Other words by which people search for exercises that have it. */
  readonly also_asked: readonly string[];
  /** Whether it only prepares a muscle, and so comes too late after what it prepares for. */
  readonly wakes_up: boolean;
  /** Whether a ladder may begin with it, where neither a band nor a weight loads it. */
  readonly may_begin: boolean;
}

/** One word of a closed vocabulary. */
export interface VocabularyTerm {
  /** What the data files write. */
  readonly id: string;
  /** What readers see. */
  readonly label: string;
  /** What it means, in a sentence. */
  readonly meaning: string;
}

/** What every sheet loads, whatever stands on it. */
export interface Rules {
  /** Which state of the content this is. */
  readonly edition: Edition;
  /** Of all exercises: what is not among them is not in this edition. */
  readonly codes: readonly string[];
  /** The words that exercises have. */
  readonly vocabularies: SheetWords;
  /** The muscles, by id. */
  readonly muscles: Readonly<Record<string, Part>>;
  /** The difficult words of what patients read. */
  readonly words: readonly HardWord[];
  readonly safety: Safety;
  /** Whom to ask. */
  readonly clinic: Clinic;
  /** How many exercises a person is likely to keep up. */
  readonly most_exercises: MostExercises;
  /** Whom to ask where no clinic is filled in. */
  readonly ask_line: string;
  /** Emergency and advice telephone numbers of the country. */
  readonly emergency_line: string;
  /** The references that these rules rest on, by key. */
  readonly citations: Readonly<Record<string, Citation>>;
}

/** An exercise as far as finding and listing need it. */
export interface ListedExercise {
  /** Its address, the name of its page and of its pictures; never changes. */
  readonly id: string;
  /** Two or three characters that stand for the exercise in a sheet's link; never changes. */
  readonly code: string;
  /** What a physiotherapist calls it. */
  readonly name: string;
  /** Other names that people search for. */
  readonly also_known_as: readonly string[];
  /** The position of the body (vocabulary `position`). */
  readonly position: string;
  /** What is needed (vocabulary `equipment`); an empty list when nothing is. */
  readonly equipment: readonly string[];
  /** The stage of training it belongs to (vocabulary `stage`). */
  readonly stage: string;
  /** What it is for (vocabulary `goal`). */
  readonly goals: readonly string[];
  /** The muscles it trains, or stretches. */
  readonly muscles: Muscles;
  /** Whether it stretches them and does not train them. */
  readonly stretches: boolean;
  /** The links of the chain it trains against. */
  readonly chain_links: readonly string[];
  /** The suggested dose in words. */
  readonly dose_words: string;
  /** Its page, below the site's root, such as `exercises/clam/`. */
  readonly url: string;
  /** Its drawings. */
  readonly figures: ListedFigures;
}

/** The drawings by which a list shows an exercise. */
export interface ListedFigures {
  /** The start position. */
  readonly start: Figure;
  /** The file of the end of the movement, below the site's root; as large as the first. */
  readonly end: string;
}

/** What the builder of sheets shows first. */
export interface First {
  /** The edition's eight digits: no two editions are shown together. */
  readonly edition: string;
  /** The exercises that stand there at first. */
  readonly exercises: readonly ListedExercise[];
}

/** What the search knows of an injury. */
export interface Injury {
  /** Its name. */
  readonly name: string;
  /** Other names. */
  readonly also_known_as: readonly string[];
  /** Other words by which people search for it. */
  readonly also_asked: readonly string[];
  /** Where it hurts. */
  readonly where: string;
  /** Ids of the exercises that its page names. */
  readonly exercises: readonly string[];
  /** How many of them, from the first on, one begins with. */
  readonly begin_with: number;
  /** Where the pain guide is not for it: what a sheet says in place of the guide's limit. */
  readonly stop_rule: string | null;
}

/** A part of a programme. */
export interface Phase {
  /** Unique in the programme. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** How many weeks it lasts; left out when it has no set end. */
  readonly weeks: number | null;
  /** Days a week. */
  readonly days_per_week: Range;
  /** What one runs on each of its days; left out when it holds no running. */
  readonly run: Run | null;
  /** The exercises, in order; none when a phase is for running alone. */
  readonly items: readonly ProgrammeItem[];
  /** What else matters in this phase. */
  readonly advice: readonly string[];
}

/** A programme. */
export interface Programme {
  /** Its address; never changes. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** `post` when a post puts these exercises together; the schedule may still be suggested. */
  readonly source: "post" | "suggested";
  /** The post, when `source` is `post`. */
  readonly post: string | null;
  /** One sentence: who it is for and what it does. */
  readonly summary: string;
  /** Ids of `injuries.yml`: the injuries it was made for; left out when for none in particular. */
  readonly for_injuries: readonly string[];
  /** The phases, in order. */
  readonly phases: readonly Phase[];
}

/** One exercise of a phase. */
export interface ProgrammeItem {
  /** Id of the exercise. */
  readonly exercise: string;
  /** Only when it differs from the exercise's own dose. */
  readonly dose: Dose | null;
  /** What is particular here. */
  readonly note: string | null;
}

/** A run of a phase: running and walking in turns, or running in one piece. */
export interface Run {
  /** Minutes of running at a time. */
  readonly run_minutes: number;
  /** Minutes of walking after each; nothing when one runs in one piece. */
  readonly walk_minutes: number;
  /** Minutes in all, walking among them. */
  readonly total_minutes: number;
}

/** What the builder of sheets has ready beside them, before its reader asks for anything. */
export interface Making {
  /** The edition's eight digits: no two editions are shown together. */
  readonly edition: string;
  /** The programmes. */
  readonly programmes: readonly Programme[];
  /** The injuries, by id. */
  readonly injuries: Readonly<Record<string, Injury>>;
  /** The links of the chain, by id. */
  readonly chain_links: Readonly<Record<string, Part>>;
}

/** Which code stands for which exercise, for who names them by their ids. */
export interface Ids {
  /** The edition's eight digits: no two editions are shown together. */
  readonly edition: string;
  /** The codes, by id. */
  readonly codes: Readonly<Record<string, string>>;
}

/** The vocabularies of what exercises are and need: their words by id. */
export interface ExerciseWords {
  /** The positions of the body. */
  readonly position: Readonly<Record<string, Position>>;
  /** What exercises need. */
  readonly equipment: Readonly<Record<string, Equipment>>;
  /** The stages of training. */
  readonly stage: Readonly<Record<string, Stage>>;
  /** What exercises are for. */
  readonly goal: Readonly<Record<string, Goal>>;
}

/** What finding and listing exercises needs: a part of the library, field by field. */
export interface Index {
  /** The edition's eight digits: no two editions are shown together. */
  readonly edition: string;
  /** The exercises, in the order in which they are shown. */
  readonly exercises: readonly ListedExercise[];
  /** The words that exercises have. */
  readonly vocabularies: ExerciseWords;
  /** The muscles, by id. */
  readonly muscles: Readonly<Record<string, Part>>;
  /** The links of the chain, by id. */
  readonly chain_links: Readonly<Record<string, Part>>;
  /** The injuries, by id. */
  readonly injuries: Readonly<Record<string, Injury>>;
}

/** A line below the pictures of what works. */
export interface WorkLine {
  /** What is so, in a word or two. */
  readonly label: string;
  /** How the pictures show it, or what it means; right behind the label. */
  readonly how: string;
  /** Of which muscles, in words. */
  readonly muscles: string;
  /** What is said behind them, piece by piece. */
  readonly after: readonly WorkWords[];
}

/** A piece of a sentence. */
export interface WorkWords {
  /** The words. */
  readonly text: string;
  /** What they lead to, below the site's root; empty for none. */
  readonly page: string;
}

/** What works in an exercise. */
export interface Works {
  /** The start position, with bones and working muscles inside the body. */
  readonly start: Figure;
  /** The end of the movement, likewise. */
  readonly end: Figure;
  /** What is so of the muscles that are lit: `works`, or `is stretched`. */
  readonly done: string;
  /** What is said of the muscles. */
  readonly lines: readonly WorkLine[];
  /** What the pictures are. */
  readonly foot: string;
  /** Where its movement is shown in 3D, below the site's root; empty where it is not. */
  readonly turns: string;
}

/** What the sheet shows when somebody asks what works. */
export interface WhatWorks {
  /** By id; those of which such pictures are drawn. */
  readonly exercises: Readonly<Record<string, Works>>;
}
