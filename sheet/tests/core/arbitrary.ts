/** Random prescriptions, and the seed of a run. */

import fc from "fast-check";
import { dayOf, LAST_DAY } from "../../core/dates.ts";
import type { Item, Prescription, Range, Weekday } from "../../core/prescription.ts";
import {
  BANDS,
  CONTACT_LENGTH,
  isEachSide,
  LIMITS,
  LOAD_UNITS,
  MOST_ITEMS,
  NOTE_LENGTH,
  SIDES,
  STOP_RULE_LENGTH,
  TITLE_LENGTH,
  WEEKDAYS,
} from "../../core/prescription.ts";
import { tidyText } from "../../core/text.ts";

/** Set SEED to repeat a run; it is printed by every property test. */
export const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);

const SYMBOLS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"];

const PLAIN = { noNullPrototype: true } as const;

function range([low, high]: Range): fc.Arbitrary<Range> {
  return fc
    .tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high }))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
}

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { nil: null });
}

const SCRIPTS = [
  "abc xyz, ABC. 0123456789 - ' \" ( ) : ; / ! ? % + = & @ # * ° × ½ – — ’ ‘ “ ” …",
  "åäö éèê ñ ß ğış łąę ţ đ ő",
  "медленно вниз АБВ",
  "αργά κάτω",
  "ببطء إلى الأسفل ١٢٣",
  "לאט למטה",
  "धीरे धीरे नीचे",
  "慢慢放下膝盖不要弯腰",
  "ゆっくり下ろす",
  "천천히 내리세요",
  "ช้าๆ ลง",
  "💪🏽🦵👍 ✅ →",
];

export function text(most: number): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.constant(""),
      fc.string({ maxLength: most }),
      fc.string({ unit: "grapheme", maxLength: most }),
      fc.string({ unit: "binary", maxLength: most }),
      ...SCRIPTS.map((script) =>
        fc.array(fc.constantFrom(...script), { maxLength: most }).map((characters) => characters.join("")),
      ),
    )
    .map((value) => tidyText(value, most));
}

/** What may differ from side to side. */
const sideDose = {
  sets: maybe(range(LIMITS.sets)),
  reps: maybe(range(LIMITS.reps)),
  hold: maybe(range(LIMITS.hold)),
  time: maybe(range(LIMITS.time)),
  band: maybe(fc.constantFrom(...BANDS)),
  load: maybe(
    fc.record(
      {
        amount: fc.integer({ min: LIMITS.load[0] * 4, max: LIMITS.load[1] * 4 }).map((quarters) => quarters / 4),
        unit: fc.constantFrom(...LOAD_UNITS),
      },
      PLAIN,
    ),
  ),
};

const letter = fc.constantFrom(...SYMBOLS.slice(0, 26));
/** Most of two symbols, so that most sheets are written in a version that holds no others. */
const code = fc
  .tuple(letter, fc.constantFrom(...SYMBOLS), fc.oneof({ weight: 9, arbitrary: fc.constant("") }, letter))
  .map((symbols) => symbols.join(""));

export const item: fc.Arbitrary<Item> = fc
  .record(
    {
      ...sideDose,
      code,
      side: maybe(fc.constantFrom(...SIDES)),
      unit: fc.constantFrom("repetition", "step"),
      firstHold: maybe(fc.integer({ min: LIMITS.firstHold[0], max: LIMITS.firstHold[1] })),
      rest: maybe(range(LIMITS.rest)),
      perWeek: maybe(range(LIMITS.perWeek)),
      height: maybe(fc.integer({ min: LIMITS.height[0], max: LIMITS.height[1] })),
      right: maybe(fc.record(sideDose, PLAIN)),
      note: text(NOTE_LENGTH),
    },
    PLAIN,
  )
  .map((one) => (isEachSide(one.side) ? one : { ...one, right: null }));

export const prescription: fc.Arbitrary<Prescription> = fc.record(
  {
    edition: maybe(fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((id) => id.toString(16).padStart(8, "0"))),
    title: text(TITLE_LENGTH),
    weekdays: fc.subarray<Weekday>([...WEEKDAYS]),
    start: maybe(fc.integer({ min: 0, max: LAST_DAY }).map(dayOf)),
    weeks: maybe(fc.integer({ min: LIMITS.weeks[0], max: LIMITS.weeks[1] })),
    painLimit: maybe(fc.integer({ min: LIMITS.painLimit[0], max: LIMITS.painLimit[1] })),
    stopRule: text(STOP_RULE_LENGTH),
    contact: maybe(
      fc
        .record({ name: text(CONTACT_LENGTH), phone: text(CONTACT_LENGTH) }, PLAIN)
        .filter(({ name, phone }) => name !== "" || phone !== ""),
    ),
    items: fc.oneof(
      { weight: 9, arbitrary: fc.array(item, { maxLength: 7 }) },
      { weight: 1, arbitrary: fc.array(item, { maxLength: MOST_ITEMS }) },
    ),
  },
  PLAIN,
);

/** The sheet as version 1 can say it. */
export function plainOf(sheet: Prescription): Prescription {
  const items = sheet.items.map((one) => ({ ...one, code: one.code.slice(0, 2), height: null, right: null }));
  return { ...sheet, painLimit: null, stopRule: "", contact: null, items };
}
