/**
 * Bundles the sheet page's script, and those of the pages that one finds something on: `node sheet/build.mjs`.
 *
 * The sheet's entry becomes docs/assets/javascripts/sheet.js; parts that are loaded only when asked
 * for (import()) become docs/assets/javascripts/sheet/NAME-HASH.js. All of them together, but for
 * those that have a budget of their own (APART, with what they alone lead to), have to stay within the budget. The finder of the
 * register and the references, finder.js, that of the library page, exercises.js, the dates of the race plan, race.js, the hip that
 * moves, levers.js, the runner that moves, mover.js, the hip in 3D, turn.js, what clinics make, clinics.js, what shows a sheet in a frame, embed-sheet.js, and what keeps the whole site on a device, keep.js, are scripts of their own,
 * which share only sources.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { intoFewFiles } from "./few-files.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const ENTRY = join(HERE, "main.tsx");
const PUBLISHED = join(HERE, "..", "docs", "assets", "javascripts");
/** Everything is made aside, and moved when it is whole. */
const OUTPUT = join(HERE, "..", ".cache", "sheet");
const PARTS = join(OUTPUT, "sheet");
const BUDGET = 33 * 1024;
/**
 * What has a budget of its own and is not counted in BUDGET, because not every reader loads it to see a sheet.
 * `doing` is the first view of who follows a link, and `choose` that of who makes a sheet: each of them loads BUDGET
 * and one of these. `prescribing` is what else makes a sheet: it loads with the first thing that the reader does, or when
 * that view has stood a while. `after` is what comes after a session: it loads when something was done, today or before.
 * `pages` lays out paper, with `qr`: it loads when somebody prints, and by itself a while after the first view. `changed`
 * tells of earlier editions, for a sheet of one, and `newest` of a later one, where this device keeps the site. The reader
 * and writer of care plans, for the few who keep records, what reads a sheet from a file, the form and the writer of calendars, what looks for words
 * in the library, for those who type some, and what works in an exercise come when they are asked for. `clinic` shows a
 * clinic's colour and logo, where its link was opened or its logo is kept.
 */
const APART = {
  doing: 12 * 1024,
  choose: 12 * 1024,
  share: 1.5 * 1024,
  after: 7 * 1024,
  calendar: 3.2 * 1024,
  changed: 1.5 * 1024,
  clinic: 2 * 1024,
  find: 3 * 1024,
  newest: 1.5 * 1024,
  pages: 10.5 * 1024,
  qr: 4 * 1024,
  prescribing: 7.5 * 1024,
  records: 5 * 1024,
  works: 1024,
};
/** The first views beside the one file, and what may not bring one of them along. */
const VIEWS = ["doing", "choose"];
const NO_VIEW = ["pages"];

/** The script that shows a sheet in a frame on another page; with rules, words and a picture it stays below 40 KB. */
const FRAMED = 16.2 * 1024;

/** What shows the hip in 3D: its button, and what loads when it is pressed, but for the model. */
const TURNED = 30 * 1024;

/** What moves the runner: script, bones and muscles together. With three pictures for paper the page stays below 60 KB. */
const MOVED = 40 * 1024;

/** The licences of the packages that become part of the script. */
function licences() {
  const { dependencies } = JSON.parse(readFileSync(join(HERE, "package.json"), "utf8"));
  return Object.entries(dependencies)
    .map(
      ([name, version]) => `${name} ${version}\n\n${readFileSync(join(HERE, "node_modules", name, "LICENSE"), "utf8")}`,
    )
    .join("\n\n");
}

function stop(message) {
  console.error(`sheet: ${message}`);
  process.exit(1);
}

if (!existsSync(ENTRY)) stop(`the entry ${relative(process.cwd(), ENTRY)} is missing`);

let esbuild;
try {
  esbuild = await import("esbuild");
} catch {
  stop("esbuild is not installed: run `npm ci` in sheet/");
}

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });

const COMMON = {
  absWorkingDir: HERE,
  outdir: OUTPUT,
  bundle: true,
  // The names of files must not say where the packages lie, which may be a link to elsewhere.
  preserveSymlinks: true,
  format: "esm",
  target: ["es2020", "safari15"],
  // Every browser that reads the rest of es2020 has them, and a file for what would stand in for them costs a request.
  supported: { "class-field": true },
  minify: true,
  legalComments: "none",
  charset: "utf8",
  logLevel: "warning",
  logLimit: 10,
};

const BANNER = { js: "/*! Licences of what is bundled here: sheet/licences.txt */" };

let built;
try {
  built = await esbuild.build({
    ...COMMON,
    metafile: true,
    entryPoints: [{ in: "main.tsx", out: "sheet" }],
    chunkNames: "sheet/[name]-[hash]",
    splitting: true,
    jsx: "automatic",
    jsxImportSource: "preact",
    banner: BANNER,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  await esbuild.build({ ...COMMON, entryPoints: ["finder.ts", "clinics.ts", "keep.ts", "levers.ts", "mover.ts"] });
  await esbuild.build({ ...COMMON, entryPoints: ["embed-sheet.tsx"], jsx: "automatic", jsxImportSource: "preact" });
  for (const own of ["exercises", "race", "turn"]) {
    await esbuild.build({
      ...COMMON,
      entryPoints: [`${own}.ts`],
      chunkNames: `${own}/[name]-[hash]`,
      splitting: true,
    });
  }
} catch {
  stop("esbuild found the errors above");
}

const IMPORTS = Object.fromEntries(
  Object.entries(built.metafile.outputs).map(([path, output]) => [basename(path), output.imports]),
);
const HOME = await intoFewFiles(
  esbuild,
  { ...COMMON, banner: BANNER },
  join(OUTPUT, "sheet.js"),
  PARTS,
  IMPORTS,
  VIEWS.map(nameOf),
  NO_VIEW.map(nameOf),
);

const parts = readdirSync(PARTS)
  .sort()
  .map((name) => join(PARTS, name));
writeFileSync(join(PARTS, "licences.txt"), licences());

/** The files that one leads to, itself among them, without entering those that have a budget of their own. */
function reached(name, found = new Set([name])) {
  const within = [...HOME].filter(([, home]) => home === name).map(([file]) => file);
  for (const { path } of [name, ...within].flatMap((one) => IMPORTS[one] ?? [])) {
    const next = HOME.get(basename(path)) ?? basename(path);
    if (found.has(next) || partOf(next) in APART) continue;
    found.add(next);
    reached(next, found);
  }
  return found;
}

function partOf(file) {
  return file.split("-")[0];
}

/** The file of a part that is loaded when it is asked for. */
function nameOf(part) {
  const name = Object.keys(IMPORTS).find((file) => partOf(file) === part);
  return name ?? stop(`no file is named ${part}: APART names what main.tsx no longer loads by itself`);
}

/** What is seen first comes with the program, not after it. */
const [doing, choose] = VIEWS.map((view) => `assets/javascripts/sheet/${nameOf(view)}`);
await esbuild.build({
  ...COMMON,
  entryPoints: ["before-sheet.ts"],
  format: "iife",
  define: { DOING: JSON.stringify([doing]), BUILDER: JSON.stringify([choose, "assets/stylesheets/sheet-choose.css"]) },
});

const sizes = new Map([join(OUTPUT, "sheet.js"), ...parts].map((file) => [basename(file), weightOf(file)]));
for (const [name, size] of sizes) report(size, name);

const counted = reached("sheet.js");
const shared = [...counted];
for (const [part, most] of Object.entries(APART)) {
  // With what only parts like it need; what two of them need is counted of the first.
  const own = [...reached(nameOf(part))].filter((name) => !counted.has(name));
  for (const name of own) counted.add(name);
  hold(sum(own), most, `${part}, apart`);
}
hold(sum(shared), BUDGET, "together");
hold(weightOf(join(OUTPUT, "embed-sheet.js")), FRAMED, "embed-sheet.js, a sheet in a frame");
const turning = readdirSync(join(OUTPUT, "turn")).map((name) => join("turn", name));
const turned = ["turn.js", ...turning].reduce((total, name) => total + weightOf(join(OUTPUT, name)), 0);
hold(turned, TURNED, "turn.js and its parts, the hip in 3D");
hold(weightOf(join(OUTPUT, "mover.js")), MOVED, "mover.js, the runner that moves");

function weightOf(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

function sum(names) {
  return names.reduce((total, name) => total + (sizes.get(name) ?? 0), 0);
}

function report(size, what) {
  console.log(`${String(size).padStart(7)} bytes gzipped  ${what}`);
}

/** Says what something weighs, and stops where that is over its budget. */
function hold(size, most, what) {
  report(size, `${what}, of ${most} allowed`);
  if (size > most) stop(`${size - most} bytes over the budget: ${what}`);
}

// sheet.js goes first and comes last: where it stands, everything is there, whenever this was stopped.
const files = readdirSync(OUTPUT).filter((name) => name !== "sheet.js");
mkdirSync(PUBLISHED, { recursive: true });
for (const name of ["sheet.js", ...files]) rmSync(join(PUBLISHED, name), { recursive: true, force: true });
for (const name of [...files, "sheet.js"]) renameSync(join(OUTPUT, name), join(PUBLISHED, name));
