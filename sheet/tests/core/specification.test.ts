/** The page that specifies the link keeps in step with the code and the vectors. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SYMBOLS } from "../../core/alphabet.ts";
import { encodeSheet } from "../../core/link.ts";
import type { Item, Prescription } from "../../core/prescription.ts";
import {
  BANDS,
  bareItem,
  CONTACT_LENGTH,
  EMPTY,
  LIMITS,
  MOST_ITEMS,
  NOTE_LENGTH,
  SIDES,
  STOP_RULE_LENGTH,
  sideDose,
  TITLE_LENGTH,
} from "../../core/prescription.ts";
import { decodeText, encodeText } from "../../core/text-code.ts";
import { READABLE } from "./vectors.ts";

const PAGE = readFileSync(new URL("../../../docs/sheet/link-format.md", import.meta.url), "utf8");

function section(id: string): string {
  const parts = PAGE.split(/^#+ /m);
  const found = parts.find((part) => part.split("\n", 1)[0]?.includes(`{ #${id} }`));
  assert.ok(found, `the page has a section #${id}`);
  return found;
}

/** The cells of the table rows of a text, without backticks. */
function rows(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .replace(/`/g, "")
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

test("every link on the page is a vector", () => {
  const links = PAGE.match(/\bV[135]\.[0-9A-Z]{3}[0-9A-Z.-]*[0-9A-Z]/g) ?? [];
  assert.ok(links.length >= 7);
  const known = new Set(READABLE.map(({ link }) => link));
  for (const link of links) assert.ok(known.has(link), `${link} is no vector`);
});

test("the example taken apart is put together again", () => {
  const [link = ""] = section("examples").match(/V1\.\S+/) ?? [];
  const parts = rows(section("examples"))
    .slice(2)
    .map(([part = ""]) => part.replace(/ /g, ""));
  assert.equal(parts.join(""), link.replace(/(?<!V1)\./g, ""));
});

test("the sides and bands stand in the order of their symbols", () => {
  const table = rows(section("item-field"));
  const listed = (terms: readonly string[], first: number) =>
    terms.map((term, at) => [SYMBOLS[at + first] ?? "", term]);
  for (const row of [...listed(SIDES, 1), ...listed(BANDS, 0)]) {
    assert.ok(
      table.some((cells) => cells.join() === row.join()),
      row.join(" "),
    );
  }
});

test("the limits are those of the code", () => {
  const table = new Map(rows(section("item-field")).map((cells) => [cells[1], cells[2]]));
  for (const name of ["sets", "reps", "hold", "time", "firstHold", "rest", "perWeek", "load"] as const) {
    assert.equal(table.get(name), LIMITS[name].join(" to "), name);
  }
  assert.match(section("sheet-field"), new RegExp(`${LIMITS.weeks.join(" to ")}\\. \\|`));
  assert.match(section("sheet-field"), new RegExp(`title .* at most ${TITLE_LENGTH} characters`));
  assert.match(section("item-field"), new RegExp(`note .* at most ${NOTE_LENGTH} characters`));
  assert.match(section("item-field"), new RegExp(`at most ${MOST_ITEMS} exercises`));
});

test("the limits of version 3 are those of the code, and its bits those of the writer", () => {
  const bits = (id: string) =>
    new Map(rows(section(id)).map(([adds = "", value = "", limits = ""]) => [value, { adds: Number(adds), limits }]));
  const [sheet, item] = [bits("sheet-field-3"), bits("item-field-3")];
  assert.equal(sheet.get("painLimit")?.limits, LIMITS.painLimit.join(" to "));
  assert.equal(item.get("height")?.limits, LIMITS.height.join(" to "));
  for (const [name, length] of [
    ["title", TITLE_LENGTH],
    ["stopRule", STOP_RULE_LENGTH],
    ["contact name", CONTACT_LENGTH],
    ["contact phone", CONTACT_LENGTH],
  ] as const) {
    assert.equal(sheet.get(name)?.limits, `${length} signs`);
  }
  const contact = { name: "a", phone: "" };
  const written: readonly (readonly [string, Partial<Prescription>])[] = [
    ["painLimit", { painLimit: 0 }],
    ["stopRule", { stopRule: "a" }],
    ["contact name", { contact }],
    ["contact phone", { contact: { name: "", phone: "a" } }],
  ];
  for (const [name, part] of written) {
    assert.equal(parseInt(encodeSheet({ ...EMPTY, ...part }).slice(6, 8), 36), sheet.get(name)?.adds, name);
  }
  const has = (part: Partial<Item>) =>
    parseInt(encodeSheet({ ...EMPTY, painLimit: 0, items: [{ ...bareItem("SU"), ...part }] }).slice(13, 16), 36);
  assert.equal(has({ height: 10 }), item.get("height")?.adds);
  assert.equal(has({ note: "a" }), item.get("note")?.adds);
  assert.equal(has({ side: "each-leg", right: sideDose(bareItem("SU")) }), item.get("right")?.adds);
});

test("the marks of the Latin code are those of the table", () => {
  const row =
    section("text")
      .split("\n")
      .find((line) => line.includes("one of 26 marks")) ?? "";
  const marks = [...row.slice(row.indexOf(":")).matchAll(/`(.)`/gu)].map(([, mark]) => mark ?? "");
  assert.equal(marks.length, 26);
  for (const [at, mark] of marks.entries()) {
    assert.equal(encodeText(mark), `5${SYMBOLS[10 + at]}`);
    assert.equal(decodeText(`5${SYMBOLS[10 + at]}`), mark);
  }
});

test("the page says what a link gives away, and to whom", () => {
  const text = section("contents");
  assert.match(text, /name and diagnosis do not belong/);
  assert.match(text, /never sent to our server/);
  assert.doesNotMatch(text, /nobody/i);
});
