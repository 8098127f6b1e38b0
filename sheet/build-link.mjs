/**
 * Bundles the reader and writer of a sheet's link for the package level-hips-data: `node sheet/build-link.mjs FOLDER`.
 *
 * It writes link.js, which is the sheet's own core and no second one, and its types below types/, as
 * far as published-link.ts leads to them.
 */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const ENTRY = "published-link.ts";
const [folder] = process.argv.slice(2);

if (!folder) {
  console.error("build-link: say into which folder: node sheet/build-link.mjs FOLDER");
  process.exit(1);
}

await build({
  absWorkingDir: HERE,
  entryPoints: [ENTRY],
  outfile: join(folder, "link.js"),
  bundle: true,
  format: "esm",
  platform: "neutral",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
});

/** The types that a file of types leads to, itself among them. */
function reached(name, from, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  for (const [, next] of readFileSync(join(from, name), "utf8").matchAll(/ from "(\..+?)\.ts";/g)) {
    reached(normalize(join(dirname(name), `${next}.d.ts`)), from, found);
  }
  return found;
}

const written = mkdtempSync(join(tmpdir(), "types-"));
try {
  const settings = {
    extends: join(HERE, "tsconfig.json"),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: HERE,
      outDir: written,
      typeRoots: [join(HERE, "node_modules/@types")],
    },
    include: [],
    files: [join(HERE, ENTRY)],
  };
  writeFileSync(join(written, "tsconfig.json"), JSON.stringify(settings));
  execFileSync(process.execPath, [join(HERE, "node_modules/typescript/bin/tsc"), "-p", written], { stdio: "inherit" });
  for (const name of reached(ENTRY.replace(/ts$/, "d.ts"), written)) {
    const to = join(folder, "types", name);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, readFileSync(join(written, name), "utf8").replace(/( from "\..+?)\.ts";/g, '$1.js";'));
  }
} finally {
  rmSync(written, { recursive: true });
}
