import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, test } from "node:test";
import { ask, jsonAt } from "../../state/ask-site.ts";

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});

test("what does not answer is waited for no longer than was said", async () => {
  globalThis.fetch = (_, init) =>
    new Promise((_, reject) => {
      init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
    });
  await assert.rejects(ask("/sheet/rules.json", "default", 1), { name: "TimeoutError" });
  await assert.rejects(jsonAt("/sheet/rules.json", "default", 1), { name: "TimeoutError" });
});

test("what a file holds is given, and what the site does not have is an error, whatever it answers with", async () => {
  globalThis.fetch = async (address) =>
    String(address).endsWith("/there.json")
      ? Response.json({ is: "here" })
      : Response.json({ no: "file" }, { status: 404 });
  assert.deepEqual(await jsonAt("/there.json"), { is: "here" });
  await assert.rejects(jsonAt("/none.json"), { name: "TypeError", message: / answered 404$/ });
});

test("no script asks by itself, without an end to the waiting", () => {
  const sheet = new URL("../../", import.meta.url);
  const asking = readdirSync(sheet, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/^(node_modules|tests)\b/.test(name))
    .filter((name) => /\bfetch\(/.test(readFileSync(new URL(name, sheet), "utf8")));
  // Large files are kept with a button beside them that stops it.
  assert.deepEqual(asking.sort(), ["state/ask-site.ts", "state/whole-kept.ts"]);
});
