/** The shapes of the data, written by `make generate`: plain values, as they stand in the files. */

/** The smallest and the largest number; the same where there is but one. */
export type Range = readonly [low: number, high: number];

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

/** A state of the library's content. */
export interface Edition {
  /** Eight hexadecimal digits of all that a sheet shows. */
  readonly id: string;
  /** The day on which it was first published: YYYY-MM-DD. */
  readonly date: string;
  /** Eight hexadecimal digits of the rules for every exercise. */
  readonly rules: string;
}

/** An exercise with its words, its page and its drawings. */
export interface Exercise {
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
  /** Who starts on this rung. */
  readonly start_if: string;
  /** The next exercises. */
  readonly progresses_to: readonly Progression[];
  /** Reasons not to start, or to change the exercise first. */
  readonly avoid_if: readonly Limit[];
  /** Reasons to stop. */
  readonly stop_if: readonly Limit[];
  /** Where the posts name it; left out when neither does. */
  readonly seeds: readonly Seed[];
  /** What studies show about this exercise; left empty when none was found. */
  readonly evidence: readonly Sourced[];
  /** What has not been studied, said plainly. */
  readonly evidence_gap: string | null;
  /** Where that says that something was not found: the searches. */
  readonly searches: readonly string[];
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

/** A row of exercises from easier to harder, each with an edge to the next. */
export interface Ladder {
  /** Its address on the ladders page; never changes. */
  readonly id: string;
  /** What the ladder trains. */
  readonly name: string;
  /** One sentence: who it is for and where it leads. */
  readonly summary: string;
  /** Ids of exercises, the easiest first; each progresses to the next. */
  readonly rungs: readonly string[];
  /** One sentence: how the last rung leads to running. */
  readonly then_running: string;
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

/** One reference: a paper, or a page of a reference work. */
export interface Reference {
  /** Short name by which it is cited. */
  readonly key: string;
  /** `paper`, or a `page` of an anatomy or health-service reference. */
  readonly kind: "paper" | "page";
  /** Surname and initials, in order; `et al.` as the last when the list is cut. */
  readonly authors: readonly string[];
  /** Full title. */
  readonly title: string;
  /** Journal; for a page, who publishes it. */
  readonly journal: string;
  /** Year of publication. */
  readonly year: number | null;
  /** Volume, in quotes. */
  readonly volume: string | null;
  /** Issue, in quotes. */
  readonly issue: string | null;
  /** Pages or article number, in quotes. */
  readonly pages: string | null;
  /** DOI, without an address in front. */
  readonly doi: string | null;
  /** PubMed number, in quotes. */
  readonly pmid: string | null;
  /** Address, for a page. */
  readonly url: string | null;
  /** The month in which a page without a date was read, as "2026-11", in quotes. */
  readonly read_in: string | null;
  /** Whether its existence and the text relied on were read; only then may it be cited. */
  readonly verified: boolean;
  /** Fields still to be checked; they are left out of the printed reference. */
  readonly unverified_fields: readonly string[];
  /** How many people took part, when known. */
  readonly people: number | null;
  /** What kind of study it is; of a review, its best studies (`grading.yml`). */
  readonly design: string | null;
  /** How many studies a review covers; left out for a single study. */
  readonly studies: number | null;
  /** What kind of study it is, and what limits it. */
  readonly note: string | null;
  /** Where that says that something was not found: the searches. */
  readonly searches: readonly string[];
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

/** How often, and how long to rest; neither post says, so this is always suggested. */
export interface Schedule {
  /** Days a week, not one after the other. */
  readonly days_per_week: Range;
  /** Rest between sets, in seconds. */
  readonly rest_seconds: Range;
  /** References for the schedule. */
  readonly refs: readonly string[];
}

/** Where a post names the exercise. */
export interface Seed {
  /** The post (vocabulary `post`). */
  readonly post: string;
  /** The post's own words. */
  readonly said: string;
}

/** A statement with the references that carry it. */
export interface Sourced {
  /** What the reference shows, in one plain sentence of our own. */
  readonly says: string;
  /** Keys of `references.yml`; only verified references may be cited. */
  readonly refs: readonly string[];
  /** Where it says that something was not found: the searches. */
  readonly searches: readonly string[];
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

/** What the packages `level-hips-data` hold: each field is a file of theirs. */
export interface DataPackage {
  /** Which state of the content this is. */
  readonly edition: Edition;
  /** The exercises, in the order in which they are shown. */
  readonly exercises: readonly Exercise[];
  /** The ladders: exercises from easier to harder. */
  readonly ladders: readonly Ladder[];
  /** The references that may be cited: somebody has read at least the abstract. */
  readonly references: readonly Reference[];
  readonly safety: Safety;
}
