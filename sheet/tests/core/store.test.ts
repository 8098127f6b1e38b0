import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { frame } from "../../core/frame.ts";
import { decodeSheet, encodeSheet } from "../../core/link.ts";
import type { Session } from "../../core/log.ts";
import { newSession, withDone } from "../../core/log.ts";
import { bareItem, EMPTY } from "../../core/prescription.ts";
import {
  amendSession,
  EMPTY_STORE,
  forgetSheet,
  importWords,
  logSession,
  mergeStores,
  restoreStore,
  saveSheet,
  star,
  storedName,
  storeText,
} from "../../core/store.ts";
import { prescription, SEED } from "./arbitrary.ts";
import { LIBRARY } from "./fixture.ts";
import { PAYLOADS } from "./payloads.ts";

const SHEET = { ...EMPTY, title: "Right hip", items: [bareItem("CL")] };
const OTHER = { ...EMPTY, title: "Left hip", items: [bareItem("BC")] };
const AT = "2026-11-22T18:05";
const STORE = logSession(
  saveSheet(EMPTY_STORE, "Mrs Right", SHEET, AT),
  newSession(SHEET, LIBRARY, new Date(2026, 10, 22)),
);

test("a store is read back as it was", () => {
  assert.deepEqual(restoreStore(storeText(STORE)), { store: STORE, leftOut: 0, readable: true, isNewer: false });
});

test("a saved sheet keeps all that a sheet can hold, through export and import", (t) => {
  t.diagnostic(`seed ${SEED}`);
  fc.assert(
    fc.property(prescription, (sheet) => {
      const [saved] = restoreStore(storeText(saveSheet(EMPTY_STORE, "Whole", sheet, AT))).store.sheets;
      assert.deepEqual(decodeSheet(saved?.link ?? ""), { sheet, problems: [] });
    }),
    { numRuns: 500, seed: SEED },
  );
});

test("nothing stored, or something else, is an empty store", () => {
  for (const text of [null, "", "null", "[]", "{}", "nonsense", '{"format":"other","sheets":[{}]}']) {
    assert.deepEqual(
      restoreStore(text),
      { store: EMPTY_STORE, leftOut: 0, readable: false, isNewer: false },
      String(text),
    );
  }
});

test("entries that cannot be read are left out and counted; the others stay", () => {
  const file = JSON.parse(storeText(STORE)) as { sheets: unknown[]; sessions: unknown[] };
  file.sheets.push(null, 5, { name: "x" }, { name: "x", link: "V1.nonsense" }, { name: "x", link: "<script>" });
  file.sessions.push("x", { at: "never" });
  assert.deepEqual(restoreStore(JSON.stringify(file)), { store: STORE, leftOut: 7, readable: true, isNewer: false });
});

test("a saved sheet of a newer edition is kept for later", () => {
  const link = frame(2, "0.NEW");
  const file = (text: string) =>
    JSON.stringify({ format: "level-hips-device", version: 1, sheets: [{ name: "New", link: text, savedAt: AT }] });
  assert.deepEqual(restoreStore(file(link)).store.sheets, [{ name: "New", link, savedAt: AT }]);
  const tenth = frame(10, "0.NEW");
  assert.equal(restoreStore(file(tenth)).store.sheets[0]?.link, tenth);
  for (const spoilt of [`${link}"><img>`, `"><img>${link}`])
    assert.deepEqual(restoreStore(file(spoilt)).store.sheets, [], spoilt);
});

test("a day that is none is no day on which a sheet was saved", () => {
  const saved = (savedAt: unknown) =>
    restoreStore(JSON.stringify({ ...JSON.parse(storeText(STORE)), sheets: [{ ...STORE.sheets[0], savedAt }] })).store
      .sheets[0]?.savedAt;
  assert.deepEqual([AT, `<b>${AT}`, `${AT}:30Z`, 5, null].map(saved), [AT, "", "", "", ""]);
});

test("saving under a name again replaces that sheet; forgetting removes it", () => {
  const twice = saveSheet(STORE, "Mrs Right", OTHER, AT);
  assert.deepEqual(twice.sheets, [{ name: "Mrs Right", link: encodeSheet(OTHER), savedAt: AT }]);
  assert.deepEqual(forgetSheet(twice, "Mrs Right").sheets, []);
  assert.equal(saveSheet(EMPTY_STORE, "\u0000 \n", SHEET, AT).sheets[0]?.name, "Sheet");
});

test("forgetting a sheet forgets no other", () => {
  const two = saveSheet(STORE, "Mr Left", OTHER, AT);
  assert.deepEqual(forgetSheet(two, "Mr Left").sheets, STORE.sheets);
});

test("a name is the name that is really kept", () => {
  for (const name of ["", "  ", "\u0000 \n", " Left  hip ", "x".repeat(99)]) {
    assert.equal(saveSheet(EMPTY_STORE, name, SHEET, AT).sheets[0]?.name, storedName(name));
  }
});

test("a file of a later version is told as such", () => {
  const file = JSON.parse(storeText(STORE)) as { version: number };
  const newer = (version: unknown) => restoreStore(JSON.stringify({ ...file, version })).isNewer;
  assert.deepEqual([file.version + 1, file.version, undefined, "2"].map(newer), [true, false, false, false]);
});

test("a session saved again is one, and sessions of one minute are as many as they were", () => {
  const [session] = STORE.sessions;
  assert.ok(session);
  const again = logSession(STORE, { ...session, painAfter: 3 });
  assert.deepEqual(again.sessions, [{ ...session, painAfter: 3 }]);
  const next = newSession(SHEET, LIBRARY, new Date(2026, 10, 22, 0, 0, 30));
  assert.equal(next.at, session.at);
  assert.deepEqual(logSession(again, next).sessions, [{ ...session, painAfter: 3 }, next]);
  const two = logSession(again, next);
  const older = { ...next, id: "older", at: "2026-11-21T07:00" };
  assert.deepEqual(logSession(two, { ...next, note: "fine" }).sessions, [two.sessions[0], { ...next, note: "fine" }]);
  assert.deepEqual(
    mergeStores(two, { ...EMPTY_STORE, sessions: [older] }).store.sessions.map(({ id }) => id),
    [older.id, session.id, next.id],
    "what is imported stands where its time puts it",
  );
  assert.deepEqual(amendSession(two, session.id, (one) => ({ ...one, painNextMorning: 2 })).sessions, [
    { ...session, painAfter: 3, painNextMorning: 2 },
    next,
  ]);
});

test("a log of before sessions had ids is read, and read a second time adds nothing", () => {
  const file = JSON.parse(storeText(STORE)) as { sessions: { id?: string }[] };
  for (const session of file.sessions) delete session.id;
  const { store, leftOut } = restoreStore(JSON.stringify(file));
  assert.equal(leftOut, 0);
  assert.deepEqual(
    store.sessions.map(({ id, ...session }) => session),
    STORE.sessions.map(({ id, ...session }) => session),
  );
  assert.deepEqual(mergeStores(store, restoreStore(JSON.stringify(file)).store).store, store);
});

test("an import never overwrites what is there", () => {
  const imported = saveSheet(saveSheet(EMPTY_STORE, "Mrs Right", OTHER, AT), "Copy", SHEET, AT);
  const { store: merged } = mergeStores(STORE, imported);
  assert.deepEqual(
    merged.sheets.map(({ name }) => name),
    ["Mrs Right", "Mrs Right (2)"],
  );
  assert.deepEqual(
    merged.sheets.map(({ link }) => link),
    [encodeSheet(SHEET), encodeSheet(OTHER)],
  );
  assert.deepEqual(mergeStores(merged, merged), { store: merged, sheets: 0, sessions: 0, favourites: 0, filled: 0 });
  assert.deepEqual(mergeStores(EMPTY_STORE, STORE), { store: STORE, sheets: 1, sessions: 1, favourites: 0, filled: 0 });
  const twins = saveSheet(saveSheet(EMPTY_STORE, "One", SHEET, AT), "Two", SHEET, AT);
  assert.deepEqual(mergeStores(EMPTY_STORE, twins).store, twins, "two names of one sheet stay two");
});

test("sheets of one name are imported under names that nobody has, so that none replaces another later", () => {
  const sheet = (name: string, code: string) => ({
    name,
    link: encodeSheet({ ...EMPTY, items: [bareItem(code)] }),
    savedAt: AT,
  });
  const own = { ...EMPTY_STORE, sheets: [sheet("Hip", "CL"), sheet("Hip (2)", "BC")] };
  const imported = { ...EMPTY_STORE, sheets: [sheet("Hip", "WP"), sheet("Hip", "BR"), sheet("Hip (3)", "SS")] };
  assert.deepEqual(
    mergeStores(own, imported).store.sheets.map(({ name }) => name),
    ["Hip", "Hip (2)", "Hip (3)", "Hip (4)", "Hip (3) (2)"],
  );
});

test("where more is kept than there may be, the oldest sessions and sheets go, and never what was saved last", () => {
  const [one] = STORE.sessions;
  assert.ok(one);
  const sessions = Array.from({ length: 5000 }, (_, at) => ({ ...one, id: `s${at}` }));
  const full = { ...EMPTY_STORE, sessions };
  const last = { ...one, id: "last", at: "2026-11-30T07:00" };
  const logged = [...sessions.slice(1), last];
  assert.deepEqual(logSession(full, last).sessions, logged);
  assert.deepEqual(mergeStores(full, { ...EMPTY_STORE, sessions: [last] }).store.sessions, logged);
  assert.deepEqual(restoreStore(storeText({ ...full, sessions: [...sessions, last] })), {
    store: { ...full, sessions: logged },
    leftOut: 1,
    readable: true,
    isNewer: false,
  });
  const [saved] = STORE.sheets;
  assert.ok(saved);
  const sheets = Array.from({ length: 500 }, (_, at) => ({ ...saved, name: `Sheet ${at}` }));
  assert.deepEqual(
    saveSheet({ ...EMPTY_STORE, sheets }, "New", SHEET, AT).sheets.map(({ name }) => name),
    ["New", ...sheets.slice(0, -1).map(({ name }) => name)],
  );
});

test("of two copies of a session the gaps are filled, and what was said stays", () => {
  const [mine] = STORE.sessions;
  assert.ok(mine);
  const own: Session = { ...withDone(mine, 0, { whole: 2, sides: null }), painBefore: 1 };
  const copy: Session = {
    ...withDone(mine, 0, { whole: 3, sides: null }),
    painBefore: 5,
    painAfter: 4,
    painNextMorning: 0,
    note: "late",
  };
  const stores = [own, copy].map((session) => ({ ...EMPTY_STORE, sessions: [session] }));
  const { store, ...counts } = mergeStores(stores[0] ?? EMPTY_STORE, stores[1] ?? EMPTY_STORE);
  assert.deepEqual(store.sessions, [{ ...copy, painBefore: 1 }]);
  assert.deepEqual(counts, { sheets: 0, sessions: 0, favourites: 0, filled: 1 });
});

test("an import says what it added, in words for one and for more", () => {
  const words = (sheets: number, sessions: number, filled: number, leftOut: number) =>
    importWords({ store: EMPTY_STORE, sheets, sessions, favourites: 0, filled }, leftOut, "file");
  assert.equal(words(1, 0, 0, 0), "From the file: 1 saved sheet added.");
  assert.equal(
    words(2, 1, 0, 1),
    "From the file: 2 saved sheets added, 1 session added to your log. 1 entry could not be read.",
  );
  assert.equal(words(0, 0, 2, 0), "From the file: 2 sessions filled in.");
  assert.equal(words(0, 0, 0, 2), "Nothing new: what this file holds is here already. 2 entries could not be read.");
});

test("anything at all is restored to a store that is stored and read back", (t) => {
  t.diagnostic(`seed ${SEED}`);
  const entry = fc.oneof(
    fc.jsonValue(),
    fc.record({ name: fc.jsonValue(), link: fc.constantFrom(encodeSheet(SHEET), "V1.", "x"), savedAt: fc.jsonValue() }),
    fc.record({ at: fc.constant(AT), items: fc.jsonValue(), note: fc.jsonValue(), title: fc.jsonValue() }),
  );
  const file = fc.record({
    sheets: fc.oneof(fc.array(entry), fc.jsonValue()),
    sessions: fc.oneof(fc.array(entry), fc.jsonValue()),
  });
  fc.assert(
    fc.property(file, (value) => {
      const { store } = restoreStore(JSON.stringify({ format: "level-hips-device", version: 1, ...value }));
      assert.deepEqual(restoreStore(storeText(store)), { store, leftOut: 0, readable: true, isNewer: false });
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

test("favourites are starred once, kept in a file, and joined with a colleague's", () => {
  const own = star(star(star(EMPTY_STORE, "CL", true), "WP", true), "CL", true);
  assert.deepEqual(own.favourites, ["WP", "CL"]);
  assert.deepEqual(restoreStore(storeText(own)).store, own);
  const theirs = { ...EMPTY_STORE, favourites: ["BR", "CL"] };
  const merged = mergeStores(own, theirs);
  assert.deepEqual(merged.store.favourites, ["WP", "CL", "BR"]);
  assert.equal(importWords(merged, 0, "link"), "From the link: 1 favourite added.");
  const again = mergeStores(merged.store, theirs);
  assert.equal(importWords(again, 0, "link"), "Nothing new: what this link holds is here already.");
  assert.deepEqual(star(own, "WP", false).favourites, ["CL"]);
});

test("a file of before there were favourites is read, and what is no code is left out", () => {
  const { favourites: _, ...old } = EMPTY_STORE;
  const file = { format: "level-hips-device", version: 1, ...old };
  assert.deepEqual(restoreStore(JSON.stringify(file)).store.favourites, []);
  const { store, leftOut } = restoreStore(JSON.stringify({ ...file, favourites: ["CL", "CL", "<b>", 3] }));
  assert.deepEqual([store.favourites, leftOut], [["CL"], 3]);
});
