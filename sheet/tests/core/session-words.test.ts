import assert from "node:assert/strict";
import { test } from "node:test";
import { startWords } from "../../core/session-words.ts";

test("a session is told by the reader's own day and time, wherever they are", () => {
  const zone = process.env.TZ;
  try {
    for (const place of ["Europe/London", "Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      process.env.TZ = place;
      const words = ["2026-11-22T08:05", "2026-01-01T23:40", "2027-02-28T00:00"].map((at) =>
        startWords({ at } as Parameters<typeof startWords>[0]),
      );
      assert.deepEqual(words, ["Sun, 22 Nov 2026, 08:05", "Thu, 1 Jan 2026, 23:40", "Sun, 28 Feb 2027, 00:00"], place);
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});
