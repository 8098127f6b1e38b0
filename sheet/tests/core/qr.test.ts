import assert from "node:assert/strict";
import { test } from "node:test";
import decode from "jsqr";
import { decodeSheet, sheetLink } from "../../core/link.ts";
import type { Prescription } from "../../core/prescription.ts";
import { bareItem, EMPTY, sideDose } from "../../core/prescription.ts";
import type { QrCode } from "../../core/qr.ts";
import { qrCode } from "../../core/qr.ts";
import { QUIET } from "../../core/qr-quiet.ts";
import { sheetFromProgramme, suggestedItem } from "../../core/suggested.ts";
import { LIBRARY, PAGE } from "./fixture.ts";
import { PAYLOADS } from "./payloads.ts";
import { publishedLibrary } from "./published.ts";
import { READABLE } from "./vectors.ts";

const SIX: Prescription = {
  ...EMPTY,
  edition: "1a2b3c4d",
  title: "Right hip, first two weeks",
  weekdays: [0, 2, 4],
  start: "2026-11-23",
  weeks: 2,
  items: ["CL", "BC", "SA", "BR", "WP", "SS"].map((code, at) => {
    const exercise = LIBRARY.exercises.find((one) => one.code === code);
    assert.ok(exercise);
    const note = at === 0 ? "Slow on the way down, please." : at === 2 ? "Right side first, 3 s pause." : "";
    return { ...suggestedItem(exercise), band: "red", note } as const;
  }),
};

/** The picture of the path, with so many pixels a module; `spoil` may change a pixel. */
function pixels(
  code: QrCode,
  scale: number,
  spoil = (_x: number, _y: number, dark: boolean) => dark,
): Uint8ClampedArray {
  const dark = new Set<number>();
  for (const [, x, y, run] of code.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(run); step++) dark.add(Number(y) * code.size + Number(x) + step);
  }
  const side = code.size * scale;
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const module = Math.floor(y / scale) * code.size + Math.floor(x / scale);
      const value = spoil(x / side, y / side, dark.has(module)) ? 0 : 255;
      data.set([value, value, value, 255], (y * side + x) * 4);
    }
  }
  return data;
}

function readBack(code: QrCode, scale = 4, spoil?: (x: number, y: number, dark: boolean) => boolean): string {
  const side = code.size * scale;
  return decode(pixels(code, scale, spoil), side, side)?.data ?? "";
}

function codeOf(text: string): QrCode {
  const code = qrCode(text);
  assert.ok(code);
  return code;
}

test("six exercises with doses, a title, days and two notes fit version 10 at level M", (t) => {
  assert.equal(PAGE.length, 32);
  const sizes = [1, 3, 6].map((count) => {
    const link = sheetLink(PAGE, { ...SIX, items: SIX.items.slice(0, count) });
    return `${count}: ${link.length} characters, version ${codeOf(link).version}`;
  });
  t.diagnostic(sizes.join("; "));
  const link = sheetLink(PAGE, SIX);
  const code = codeOf(link);
  assert.ok(code.version <= 10, `version ${code.version}`);
  // Printed 30 mm wide, not counting the quiet zone, a module is at least half a millimetre.
  assert.ok(30 / (code.size - 2 * QUIET) >= 0.5);
  assert.equal(readBack(code), link);
});

test("what is set for one person keeps the code readable", (t) => {
  const [first, ...others] = SIX.items;
  assert.ok(first);
  const two = { ...first, right: { ...sideDose(first), sets: [2, 2] } } as const;
  const set: Readonly<Record<string, Partial<Prescription>>> = {
    "a pain limit": { painLimit: 3 },
    "another dose on the right": { items: [two, ...others] },
    "a contact": { contact: { name: "Riverside Physiotherapy", phone: "01234 567890" } },
    "a stop rule": { stopRule: "Stop if the groin catches, and ring me before the next session." },
  };
  const all = { ...SIX, ...(Object.assign({}, ...Object.values(set)) as Partial<Prescription>) };
  const sizes = Object.entries({ ...set, "all of them": all }).map(([name, part]) => {
    const link = sheetLink(PAGE, { ...SIX, ...part });
    return { name, length: link.length, version: codeOf(link).version };
  });
  t.diagnostic(
    sizes.map(({ name, length, version }) => `${name}: ${length} characters, version ${version}`).join("; "),
  );
  // On paper a code of version 12 is 34 mm wide: its modules never get smaller than half a millimetre.
  assert.ok(sizes.every(({ version }) => version <= 12));
  const link = sheetLink(PAGE, all);
  assert.equal(readBack(codeOf(link)), link);
});

test("a ready programme sent whole, with its notes, fits version 10 too", (t) => {
  const library = publishedLibrary(t);
  if (!library) return;
  for (const { id, phases } of library.programmes) {
    for (const phase of phases) {
      const sheet = sheetFromProgramme(library, id, phase.id);
      // A phase of running alone has no exercises, so there is no sheet of it to send.
      if (phase.items.length === 0) {
        assert.equal(sheet, null, `${id}, ${phase.id}`);
        continue;
      }
      assert.ok(sheet, `${id}, ${phase.id}`);
      const { version } = codeOf(sheetLink(PAGE, sheet));
      const remedy = `version ${version}: shorten the notes of ${id}, ${phase.id} in docs/data/programmes.yml`;
      assert.ok(version <= 10, remedy);
    }
  }
});

test("the code is read although a tenth of it is blotted", () => {
  const link = sheetLink(PAGE, SIX);
  const code = codeOf(link);
  // A disc of a tenth of the code's own area, the quiet zone not counted.
  const radius = Math.sqrt(0.1 / Math.PI) * (1 - (2 * QUIET) / code.size);
  let blotted = 0;
  const blot = (x: number, y: number, dark: boolean) => {
    const isBlotted = Math.hypot(x - 0.5, y - 0.55) < radius;
    if (isBlotted) blotted++;
    return dark || isBlotted;
  };
  assert.equal(readBack(code, 6, blot), link);
  const share = blotted / ((code.size - 2 * QUIET) * 6) ** 2;
  assert.ok(share > 0.099 && share < 0.101, `${share}`);
});

test("four clear modules surround the code", () => {
  assert.equal(QUIET, 4);
  const code = codeOf(sheetLink(PAGE, SIX));
  for (const [, x, y, run] of code.path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    assert.ok(Number(x) >= QUIET && Number(y) >= QUIET);
    assert.ok(Number(x) + Number(run) <= code.size - QUIET && Number(y) < code.size - QUIET);
  }
  assert.match(code.path, new RegExp(`^M${QUIET} ${QUIET}h7v1`), "a finder pattern stands in the corner");
});

test("the picture of a code is nothing but runs of dark modules, so that a browser draws it to its end", () => {
  assert.match(codeOf(sheetLink(PAGE, SIX)).path, /^(?:M\d+ \d+h([1-9]\d*)v1h-\1z)+$/);
});

test("capital letters keep the code small: the link fits where lower case would not", () => {
  const link = sheetLink(PAGE, SIX);
  assert.ok(codeOf(link).version < codeOf(link.toLowerCase()).version);
});

test("every vector is read back from its code", () => {
  for (const { name, link } of READABLE) {
    const code = codeOf(`${PAGE}#${link}`);
    assert.equal(readBack(code, 3), `${PAGE}#${link}`, name);
  }
});

test("a link that no code can hold gives none", () => {
  const note = "慢".repeat(160);
  const items = Array.from({ length: 24 }, () => ({ ...bareItem("CL"), note }));
  assert.equal(qrCode(sheetLink(PAGE, { ...EMPTY, items })), null);
});

test("payloads come back from the code as the text they were", () => {
  for (const payload of PAYLOADS) {
    const sheet = { ...EMPTY, title: payload.trim(), items: [{ ...bareItem("CL"), note: payload.trim() }] };
    const read = readBack(codeOf(sheetLink(PAGE, sheet)), 3);
    assert.match(read, /^https:\/\/[a-z./-]+#[0-9A-Z.-]+$/);
    assert.deepEqual(decodeSheet(read).sheet, sheet);
  }
});
