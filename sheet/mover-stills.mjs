/**
 * Draws the pictures that "Move the pelvis" shows without scripts: `node sheet/mover-stills.mjs` (`make figures`).
 * They are what the page's own script draws (`core/runner-drawing.ts`), in `docs/assets/mover/`.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { STILL_WORDS, STILLS } from "./core/stance.ts";
import { picture } from "./mover-picture.ts";

const FOLDER = fileURLToPath(new URL("../docs/assets/mover/", import.meta.url));

mkdirSync(FOLDER, { recursive: true });
for (const [id, stance] of Object.entries(STILLS)) {
  writeFileSync(`${FOLDER}${id}.svg`, picture(stance, STILL_WORDS[id]));
}
