/**
 * How long finding takes: `node sheet/tests/finding.ts LIST...`, a line of milliseconds a list.
 *
 * Of each: its exercises, the searches asked, and of their times the median, the 95th percentile and the longest. Asked is
 * what `vectors/found.json` asks, as it is typed, at every so many letters. A report, not a test.
 */

import { readFileSync } from "node:fs";
import { searcher } from "../core/find.ts";
import type { Index } from "../core/library-shape.ts";

const asked = JSON.parse(readFileSync(new URL("../vectors/found.json", import.meta.url), "utf8")) as { asks: string }[];
const EVERY = 40;
const typed = asked
  .flatMap(({ asks }) => Array.from(asks, (_, at) => asks.slice(0, at + 1)))
  .filter((_, at) => at % EVERY === 0);

for (const file of process.argv.slice(2)) {
  const index = JSON.parse(readFileSync(file, "utf8")) as Index;
  const search = searcher(index);
  const times = typed.map((text) => {
    const start = performance.now();
    search(text);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]?.toFixed(2);
  process.stdout.write(`${index.exercises.length} ${typed.length} ${at(0.5)} ${at(0.95)} ${at(1)}\n`);
}
