import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { resolved, resolvedAll } from "../../core/marked-text.ts";
import { FOLDER } from "./vectors.ts";

interface Case {
  readonly text: string;
  readonly conditions: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly says: string;
}

const { texts } = JSON.parse(readFileSync(new URL("texts.json", FOLDER), "utf8")) as { texts: readonly Case[] };

test("marked texts read as the table says, which Python passes too", () => {
  assert.ok(texts.length >= 12);
  for (const { text, conditions, values, says } of texts) {
    assert.equal(
      resolved(text, { conditions: new Set(conditions), values }),
      says,
      `${text} with ${conditions.join(", ")}`,
    );
  }
});

test("a line of which a dose leaves nothing is no line", () => {
  const told = { conditions: new Set<string>(), values: {} };
  assert.deepEqual(resolvedAll(["Lie down.", "[band: Take the band.]", "Lift."], told), ["Lie down.", "Lift."]);
});
