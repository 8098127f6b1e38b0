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
    assert.deepEqual(decodeProtocol(encodeProtocol(some)), { protocol: some, problems: [] });
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

test("a dozen sheets are all there, or it is said that they are not", () => {
  const sheets = Array.from({ length: 12 }, (_, at) => saved(`Week ${at + 1}`, "CL", `${at}`));
  const link = encodeProtocol({ ...HIP, sheets: sheets.map((one) => ({ ...one, link: `#${one.link}` })) });
  assert.deepEqual(decodeProtocol(link), { protocol: { ...HIP, sheets }, problems: [] });
  const [cut] = link.split(`/${encodeProtocol({ ...HIP, sheets: sheets.slice(11) }).split("/")[4]}/`);
  const { protocol, problems } = decodeProtocol(cut ?? "");
  assert.deepEqual([protocol?.sheets.length, problems[0]?.code], [11, "incomplete"]);
});

test("a favourite that is no exercise's code is told, one that holds nothing is none, and a spoilt name is damage", () => {
  const read = (link: string) => {
    const { protocol, problems } = decodeProtocol(link);
    return [protocol?.favourites ?? null, problems.map(({ code }) => code).join()];
  };
  assert.deepEqual(read("P1/0/HIP/CL11"), [["CL"], "incomplete"]);
  assert.deepEqual(read("P2/0/HIP/"), [null, "incomplete"]);
  assert.deepEqual(read("P1/0/HIP/"), [null, "incomplete"]);
  assert.deepEqual(read("P1/0/8/CL"), [null, "damaged"]);
});

test("a protocol of a later version is not guessed at, and a sheet is none", () => {
  for (const later of ["P3", "P12"]) assert.equal(decodeProtocol(LINK.replace("P1", later)).problems[0]?.code, "newer");
  assert.deepEqual(decodeProtocol(HIP.sheets[0]?.link ?? "").protocol, null);
});

test("the file of a protocol holds it, and nobody's log", () => {
  const { store } = restoreStore(storeText(protocolStore(HIP)));
  assert.deepEqual(store, { sheets: HIP.sheets, favourites: HIP.favourites, sessions: [] });
});
