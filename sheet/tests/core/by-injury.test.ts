import assert from "node:assert/strict";
import { test } from "node:test";
import { programmesByInjury } from "../../core/by-injury.ts";
import type { Injury, Programme } from "../../core/library.ts";
import { LIBRARY } from "./fixture.ts";

const injury = (name: string): Injury => ({
  name,
  also_known_as: [],
  also_asked: [],
  where: "",
  exercises: [],
  begin_with: 6,
  stop_rule: null,
});
const INJURIES = { knee: injury("Kneecap pain"), hip: injury("Outer hip pain"), heel: injury("Heel pain") };

/** Each group's name, and the programmes in it, made for so many injuries each. */
function groups(...made: readonly (readonly string[])[]): unknown[] {
  const [one] = LIBRARY.programmes;
  assert.ok(one);
  const programmes: Programme[] = made.map((injuries, at) => ({ ...one, id: `p${at}`, for_injuries: injuries }));
  return programmesByInjury({ ...LIBRARY, injuries: INJURIES, programmes }).map(({ name, programmes: in_ }) => [
    name,
    in_.map(({ id }) => id),
  ]);
}

test("programmes stand under the injuries that they are for, those for none first", () => {
  assert.deepEqual(groups(["hip"], [], ["knee"]), [
    ["For running", ["p1"]],
    ["Kneecap pain", ["p2"]],
    ["Outer hip pain", ["p0"]],
  ]);
});

test("a programme for two injuries is found under both, one for an injury of another edition under none", () => {
  assert.deepEqual(groups(["knee", "hip"], ["elbow"]), [
    ["For running", ["p1"]],
    ["Kneecap pain", ["p0"]],
    ["Outer hip pain", ["p0"]],
  ]);
});
