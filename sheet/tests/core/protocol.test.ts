import assert from "node:assert/strict";
import { test } from "node:test";
import { SYMBOLS } from "../../core/alphabet.ts";
import { encodeSheet } from "../../core/link.ts";
import { bareItem, EMPTY } from "../../core/prescription.ts";
import type { Problem } from "../../core/problems.ts";
import type { Protocol } from "../../core/protocol.ts";
import { decodeProtocol, encodeProtocol, protocolStore } from "../../core/protocol.ts";
import { restoreStore, storeText } from "../../core/store.ts";
import FILE from "../../vectors/protocols.json" with { type: "json" };

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

interface Vector {
  readonly name: string;
  readonly link: string;
  /** Without the times at which its sheets were saved, which no link has; null when nothing of it is read. */
  readonly protocol: Unsaved | null;
  readonly problems?: readonly string[];
}

type Unsaved = Omit<Protocol, "sheets"> & {
  readonly sheets: readonly { readonly name: string; readonly link: string }[];
};

const VECTORS: readonly Vector[] = FILE.vectors;

function stamped(protocol: Unsaved | null): Protocol | null {
  return protocol && { ...protocol, sheets: protocol.sheets.map((sheet) => ({ ...sheet, savedAt: "" })) };
}

const codesOf = (problems: readonly Problem[]) => problems.map(({ code }) => code).join();

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

test("a protocol is read whole or not at all: cut anywhere it is incomplete", () => {
  for (let length = 4; length < LINK.length; length++) {
    const { protocol, problems } = decodeProtocol(`#${LINK.slice(0, length)}`);
    assert.deepEqual([protocol, codesOf(problems)], [null, "incomplete"], `${length} symbols of the link`);
  }
});

test("no single change is read, in names and favourites as little as in programmes", () => {
  for (const protocol of [HIP, { ...HIP, sheets: [] }]) {
    const link = encodeProtocol(protocol);
    for (const [at, symbol] of [...link].entries()) {
      for (const other of `${SYMBOLS}.-/`.replace(symbol, "")) {
        const changed = link.slice(0, at) + other + link.slice(at + 1);
        const { protocol: read, problems } = decodeProtocol(`#${changed}`);
        // Of a version that had no check something may be read; it is said that it is not whole.
        assert.ok(problems.length > 0 && (read === null || at === 1), changed);
      }
    }
  }
});

test("a sign that no link has is told as a change", () => {
  for (const sign of "~,_*#\u041E") {
    const { protocol, problems } = decodeProtocol(`#${LINK.slice(0, 40)}${sign}${LINK.slice(41)}`);
    assert.deepEqual([protocol, codesOf(problems)], [null, "damaged"], sign);
  }
});

const MANGLERS: Readonly<Record<string, (link: string) => string>> = {
  "wrapped by a mail program": (link) => link.replace(/.{76}/g, "$&\n"),
  "with soft line breaks": (link) => link.replace(/.{75}/g, "$&=\n"),
  "quoted in a reply": (link) => link.replace(/.{76}/g, "$&\r\n> "),
  "quoted in a reply, pasted into one line": (link) => link.replace(/.{76}(?=..)/g, "$& > "),
  "a full-width slash": (link) => link.replace("/", "\uFF0F"),
  "marks for a line break": (link) => link.replace(/\//g, "/<wbr/>"),
  "backslashes before its signs": (link) => link.replace(/[-./]/g, "\\$&"),
  "a character of HTML": (link) => link.replace(/\//g, "&#47;&shy;"),
  "percent signs": (link) => link.replace(/\//g, "%2F"),
  "what a newsletter adds": (link) => `${link}&utm_source=x/y`,
  "words behind it": (link) => `${link} and/or ask me`,
  "small letters": (link) => link.toLowerCase(),
};

for (const [name, mangle] of Object.entries(MANGLERS)) {
  test(`every protocol survives: ${name}`, () => {
    for (const { name: vector, link, protocol } of VECTORS.filter(({ problems }) => !problems)) {
      // A version without a length cannot tell where it ends, unless a space stands there.
      if (name === "what a newsletter adds" && !link.startsWith("P3")) continue;
      for (const start of ["https://example.org/sheet/#", "#", ""]) {
        assert.deepEqual(decodeProtocol(mangle(start + link)), { protocol: stamped(protocol), problems: [] }, vector);
      }
    }
  });
}

for (const { name, link, protocol, problems } of VECTORS) {
  test(`vector of a protocol: ${name}`, () => {
    const read = decodeProtocol(`#${link}`);
    assert.deepEqual([read.protocol, codesOf(read.problems)], [stamped(protocol), (problems ?? []).join()]);
    if (link.startsWith("P3") && read.protocol) assert.equal(encodeProtocol(read.protocol), link);
  });
}

test("a text of any length is read in time", () => {
  const nasty = [
    `#P1/1/A/B${"/".repeat(600_000)}`,
    `#P3/ZZZZZ/1/A/B${"/".repeat(600_000)}`,
    `#P1/1/A/B${`/A/${HIP.sheets[0]?.link}`.repeat(8000)}`,
    "#P1".repeat(200_000),
    "#P1/".repeat(150_000),
    `#P${"1".repeat(600_000)}`,
    `#P3/00000/${"\\/".repeat(300_000)}`,
    "/".repeat(3_000_000),
  ];
  for (const text of nasty) {
    const before = process.threadCpuUsage();
    assert.ok(decodeProtocol(text).problems.length > 0);
    const { user, system } = process.threadCpuUsage(before);
    // It took four seconds; honest texts take a hundredth of this.
    assert.ok((user + system) / 1e6 < 1.5, `${text.slice(0, 12)} of ${text.length} signs`);
  }
});

test("a dozen sheets are all there, or it is said that they are not", () => {
  const sheets = Array.from({ length: 12 }, (_, at) => saved(`Week ${at + 1}`, "CL", `${at}`));
  const link = encodeProtocol({ ...HIP, sheets: sheets.map((one) => ({ ...one, link: `#${one.link}` })) });
  assert.deepEqual(decodeProtocol(link), { protocol: { ...HIP, sheets }, problems: [] });
});

test("a protocol of a later version is not guessed at, and a sheet is none", () => {
  for (const later of ["P4", "P12"]) assert.equal(decodeProtocol(LINK.replace("P3", later)).problems[0]?.code, "newer");
  assert.deepEqual(decodeProtocol(HIP.sheets[0]?.link ?? "").protocol, null);
});

test("the file of a protocol holds it, and nobody's log", () => {
  const { store } = restoreStore(storeText(protocolStore(HIP)));
  assert.deepEqual(store, { sheets: HIP.sheets, favourites: HIP.favourites, sessions: [] });
});
