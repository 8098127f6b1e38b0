import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const SHEET = new URL("../../", import.meta.url);
const CORE = new URL("core/", SHEET);

test("the core touches no page, no storage, no network, no clock and no chance, and writes no HTML", () => {
  const outside =
    /\b(document|window|navigator|localStorage|sessionStorage|indexedDB|fetch|XMLHttpRequest|setTimeout|setInterval|innerHTML|outerHTML|eval|Function)\b[.(]|Date\.now|new Date\(\)|Math\.random|performance\.|["'`]<\/?[a-z]|console\./;
  const files = readdirSync(CORE);
  assert.ok(files.length > 15);
  for (const name of files) {
    const code = readFileSync(new URL(name, CORE), "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/\/\/.*$/gm, "");
    assert.doesNotMatch(code, outside, name);
  }
});

test("nothing of the sheet makes HTML of text", () => {
  const writes =
    /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|createContextualFragment|document\.write|srcdoc|eval)\b|new Function\b/i;
  const files = readdirSync(SHEET, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.tsx?$/.test(name) && !/^(node_modules|tests)\b/.test(name),
  );
  for (const folder of ["core/", "state/", "views/"])
    assert.ok(
      files.some((name) => name.startsWith(folder)),
      folder,
    );
  for (const name of files) assert.doesNotMatch(readFileSync(new URL(name, SHEET), "utf8"), writes, name);
});

test("nothing of the sheet looks behind in a regular expression: an iPhone before iOS 16.4 stops at it", () => {
  const files = readdirSync(SHEET, { recursive: true, encoding: "utf8" }).filter(
    (name) => /\.tsx?$/.test(name) && !/^(node_modules|tests)\b/.test(name),
  );
  for (const name of files) assert.doesNotMatch(readFileSync(new URL(name, SHEET), "utf8"), /\(\?<[=!]/, name);
});

test("no two files of the sheet share a name: what is said of one is never looked for in the other", () => {
  const names = readdirSync(SHEET, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/^(node_modules|tests)\b/.test(name))
    .map((name) => name.replace(/^.*\//, "").replace(/\.tsx?$/, ""));
  assert.ok(names.length > 80);
  const twice = names.filter((name, at) => name !== "index" && names.indexOf(name) < at);
  assert.deepEqual(twice, []);
});

test("what remembers and acts knows nothing of what shows it", () => {
  const files = readdirSync(SHEET, { recursive: true, encoding: "utf8" }).filter((name) =>
    /^state\/.*\.ts$/.test(name),
  );
  assert.ok(files.length > 10);
  for (const name of files) {
    const code = readFileSync(new URL(name, SHEET), "utf8");
    assert.doesNotMatch(code, /from "(\.\.\/views\/|preact)/, name);
  }
});

test("no file needs itself by way of others, not even for a type", () => {
  const needs = new Map(
    readdirSync(SHEET, { recursive: true, encoding: "utf8" })
      .filter((name) => /^(core|state|views)\/.*\.tsx?$/.test(name))
      .map((name) => {
        const here = new URL(name, SHEET);
        const from = [...readFileSync(here, "utf8").matchAll(/from "(\.[^"]+)"/g)];
        return [here.href, from.map(([, path = ""]) => new URL(path, here).href)] as const;
      }),
  );
  const isWalked = new Set<string>();
  const walk = (name: string, way: readonly string[]): void => {
    assert.ok(!way.includes(name), [...way, name].join(" needs "));
    if (isWalked.has(name)) return;
    for (const next of needs.get(name) ?? []) walk(next, [...way, name]);
    isWalked.add(name);
  };
  assert.ok(needs.size > 80);
  for (const name of needs.keys()) walk(name, []);
});

test("the core needs nothing but itself, the encoder of QR codes in one module and the types of FHIR in another", () => {
  const allowed: Readonly<Record<string, readonly string[]>> = { "qr.ts": ["lean-qr"], "care-plan.ts": ["fhir/r4"] };
  for (const name of readdirSync(CORE)) {
    const code = readFileSync(new URL(name, CORE), "utf8");
    const imports = [...code.matchAll(/from "([^"]+)"/g)].map(([, from = ""]) => from);
    const foreign = imports.filter(
      (from) => !/^\.\/([a-z-]+\.ts|(clinic-look|fhir|hip-lines|limits|mover|runner)\.json)$/.test(from),
    );
    assert.deepEqual(foreign, allowed[name] ?? [], name);
  }
});
