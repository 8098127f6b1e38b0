import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeSheet } from "../../core/link.ts";
import { bareItem, EMPTY } from "../../core/prescription.ts";
import type { Protocol } from "../../core/protocol.ts";
import { decodeProtocol, encodeProtocol, protocolStore } from "../../core/protocol.ts";
import { restoreStore, storeText } from "../../core/store.ts";

const saved = (name: string, code: string, note: string) => ({
  name,
  link: encodeSheet({ ...EMPTY, title: name, items: [{ ...bareItem(code), note }] }),
  savedAt: "",
});

const HIP: Protocol = {
  name: "Our clinic’s hip protocol",
  sheets: [saved("Weeks 1 to 4", "CL", "Slowly"), saved("Weeks 5–8: żółw", "WP", "")],
  favourites: ["CL", "B2"],
};
const LINK = encodeProtocol(HIP);

test("a protocol comes back from its link whole, also from an address and in small letters", () => {
  const whole = { protocol: HIP, problems: [] };
  assert.deepEqual(decodeProtocol(LINK), whole);
  assert.deepEqual(decodeProtocol(`https://example.org/sheet/#${LINK}`), whole);
  assert.deepEqual(decodeProtocol(`https://example.org/sheet/#${LINK.toLowerCase()}`), whole);
  assert.match(LINK, /^[\dA-Z.\-/]+$/);
});

test("favourites alone are a protocol, and sheets alone", () => {
  for (const some of [
    { ...HIP, sheets: [] },
    { ...HIP, favourites: [] },
  ]) {
    assert.deepEqual(decodeProtocol(encodeProtocol(some)).protocol, some);
  }
});

test("favourites with long codes are told apart, and only they need a later version", () => {
  assert.match(LINK, /^P1\//);
  const long = { ...HIP, favourites: ["CL", "CLA", "B2", "ABC", "C0", "C0O"] };
  const link = encodeProtocol(long);
  assert.match(link, /^P2\//);
  assert.deepEqual(decodeProtocol(link), { protocol: long, problems: [] });
});

test("a cut link gives what is whole of it, and says that it is incomplete", () => {
  const { protocol, problems } = decodeProtocol(LINK.slice(0, -3));
  assert.deepEqual(protocol?.sheets, HIP.sheets.slice(0, 1));
  assert.equal(problems[0]?.code, "incomplete");
  for (let length = 0; length < LINK.length; length++) {
    const { problems: told } = decodeProtocol(LINK.slice(0, length));
    assert.equal(told.length, 1, `${length} symbols of the link`);
  }
});

test("a protocol of a later version is not guessed at, and a sheet is none", () => {
  assert.equal(decodeProtocol(LINK.replace("P1", "P3")).problems[0]?.code, "newer");
  assert.deepEqual(decodeProtocol(HIP.sheets[0]?.link ?? "").protocol, null);
});

test("the file of a protocol holds it, and nobody's log", () => {
  const { store } = restoreStore(storeText(protocolStore(HIP)));
  assert.deepEqual(store, { sheets: HIP.sheets, favourites: HIP.favourites, sessions: [] });
});
