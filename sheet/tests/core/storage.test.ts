import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { frame } from "../../core/frame.ts";
import { newSession } from "../../core/log.ts";
import { encodeSheet } from "../../core/link.ts";
import { EMPTY, bareItem } from "../../core/prescription.ts";
import { EMPTY_STORE, forgetSheet, logSession, mergeStores, restoreStore, saveSheet, storeText } from "../../core/storage.ts";
import { SEED } from "./arbitrary.ts";
import { LIBRARY } from "./fixture.ts";
import { PAYLOADS } from "./payloads.ts";

const SHEET = { ...EMPTY, title: "Right hip", items: [bareItem("CL")] };
const OTHER = { ...EMPTY, title: "Left hip", items: [bareItem("BC")] };
const AT = "2026-11-22T18:05";
const STORE = logSession(saveSheet(EMPTY_STORE, "Mrs Right", SHEET, AT), newSession(SHEET, LIBRARY, new Date(2026, 10, 22)));

test("a store is read back as it was", () => {
  assert.deepEqual(restoreStore(storeText(STORE)), { store: STORE, leftOut: 0, readable: true });
});

test("nothing stored, or something else, is an empty store", () => {
  for (const text of [null, "", "null", "[]", "{}", "nonsense", "{\"format\":\"other\",\"sheets\":[{}]}"]) {
    assert.deepEqual(restoreStore(text), { store: EMPTY_STORE, leftOut: 0, readable: false }, String(text));
  }
});

test("entries that cannot be read are left out and counted; the others stay", () => {
  const file = JSON.parse(storeText(STORE)) as { sheets: unknown[]; sessions: unknown[] };
  file.sheets.push(null, 5, { name: "x" }, { name: "x", link: "V1.nonsense" }, { name: "x", link: "<script>" });
  file.sessions.push("x", { at: "never" });
  assert.deepEqual(restoreStore(JSON.stringify(file)), { store: STORE, leftOut: 7, readable: true });
});

test("a saved sheet of a newer edition is kept for later", () => {
  const link = frame(2, "0.NEW");
  const file = (text: string) =>
    JSON.stringify({ format: "level-hips-device", version: 1, sheets: [{ name: "New", link: text, savedAt: AT }] });
  assert.deepEqual(restoreStore(file(link)).store.sheets, [{ name: "New", link, savedAt: AT }]);
  assert.deepEqual(restoreStore(file(`${link}"><img>`)).store.sheets, []);
});

test("saving under a name again replaces that sheet; forgetting removes it", () => {
  const twice = saveSheet(STORE, "Mrs Right", OTHER, AT);
  assert.deepEqual(twice.sheets, [{ name: "Mrs Right", link: encodeSheet(OTHER), savedAt: AT }]);
  assert.deepEqual(forgetSheet(twice, "Mrs Right").sheets, []);
  assert.equal(saveSheet(EMPTY_STORE, "\u0000 \n", SHEET, AT).sheets[0]?.name, "Sheet");
});

test("a session logged twice stands once", () => {
  const [session] = STORE.sessions;
  assert.ok(session);
  const again = logSession(STORE, { ...session, painAfter: 3 });
  assert.deepEqual(again.sessions, [{ ...session, painAfter: 3 }]);
});

test("an import never overwrites what is there", () => {
  const imported = saveSheet(saveSheet(EMPTY_STORE, "Mrs Right", OTHER, AT), "Copy", SHEET, AT);
  const merged = mergeStores(STORE, imported);
  assert.deepEqual(merged.sheets.map(({ name }) => name), ["Mrs Right", "Mrs Right (2)"]);
  assert.deepEqual(merged.sheets.map(({ link }) => link), [encodeSheet(SHEET), encodeSheet(OTHER)]);
  assert.deepEqual(mergeStores(merged, merged), merged);
  assert.deepEqual(mergeStores(EMPTY_STORE, STORE), STORE);
});

test("anything at all is restored to a store that is stored and read back", (t) => {
  t.diagnostic(`seed ${SEED}`);
  const entry = fc.oneof(
    fc.jsonValue(),
    fc.record({ name: fc.jsonValue(), link: fc.constantFrom(encodeSheet(SHEET), "V1.", "x"), savedAt: fc.jsonValue() }),
    fc.record({ at: fc.constant(AT), items: fc.jsonValue(), note: fc.jsonValue(), title: fc.jsonValue() }),
  );
  const file = fc.record({ sheets: fc.oneof(fc.array(entry), fc.jsonValue()), sessions: fc.oneof(fc.array(entry), fc.jsonValue()) });
  fc.assert(
    fc.property(file, (value) => {
      const { store } = restoreStore(JSON.stringify({ format: "level-hips-device", version: 1, ...value }));
      assert.deepEqual(restoreStore(storeText(store)), { store, leftOut: 0, readable: true });
    }),
    { numRuns: 2000, seed: SEED },
  );
});

test("payloads stay text in a store", () => {
  for (const payload of PAYLOADS) {
    const store = saveSheet(EMPTY_STORE, payload.trim(), { ...SHEET, title: payload.trim() }, AT);
    assert.deepEqual(restoreStore(storeText(store)).store, store);
    assert.equal(store.sheets[0]?.name, payload.trim());
  }
});
