/** What the reader answered about earlier sessions, beside the scores of the log: kept on this device. */

import { fieldsOf, oneOf } from "../core/unknown.ts";
import { AFTER, device } from "./shelf.ts";

const ANSWERS = ["yes", "no"] as const;
export type Answer = (typeof ANSWERS)[number];

/** Whether the question about the morning after a session was put off today. */
export function isPutOff(session: string, today: string): boolean {
  const { putOff } = fieldsOf(device.read(AFTER));
  return fieldsOf(putOff).session === session && fieldsOf(putOff).day === today;
}

export function putOff(session: string, today: string): void {
  device.write(AFTER, { ...fieldsOf(device.read(AFTER)), putOff: { session, day: today } });
}

/** The answer about a step; a later session that the question rests on asks it anew, but for a step that was met. */
export function answerOf(step: string, session: string): Answer | null {
  const kept = fieldsOf(fieldsOf(fieldsOf(device.read(AFTER)).steps)[step]);
  const is = oneOf(ANSWERS, kept.is);
  return is === "yes" || kept.session === session ? is : null;
}

export function answer(step: string, session: string, is: Answer | null): void {
  const kept = fieldsOf(device.read(AFTER));
  const { [step]: _, ...others } = fieldsOf(kept.steps);
  device.write(AFTER, { ...kept, steps: is === null ? others : { ...others, [step]: { is, session } } });
}
