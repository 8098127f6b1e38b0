/**
 * Bundles the scripts of the copy for a stick into a folder: `node sheet/stick.mjs FOLDER`.
 *
 * The site's scripts are modules, which no browser runs from a file. Here each is one classic script with all of its
 * parts; `stick.ts` stands in for what a server does (publishing/stick.py).
 */

import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));

/** What a copy does otherwise than the site, in the place of a module of the site. */
const INSTEAD = {
  name: "instead",
  setup({ onResolve }) {
    onResolve({ filter: /\/page-address\.ts$/ }, () => ({ path: join(HERE, "stick-page-address.ts") }));
  },
};

await build({
  absWorkingDir: HERE,
  entryPoints: [
    { in: "main.tsx", out: "sheet" },
    "exercises.ts",
    "finder.ts",
    "levers.ts",
    "mover.ts",
    "race.ts",
    "stick.ts",
    "turn.ts",
  ],
  outdir: process.argv[2],
  bundle: true,
  format: "iife",
  target: ["es2020", "safari15"],
  minify: true,
  legalComments: "none",
  charset: "utf8",
  logLevel: "warning",
  plugins: [INSTEAD],
  jsx: "automatic",
  jsxImportSource: "preact",
  banner: { js: "/*! Licences of what is bundled here: sheet/licences.txt */" },
  // A classic script knows its own address while it starts.
  define: { "process.env.NODE_ENV": '"production"', "import.meta.url": "document.currentScript.src" },
});
