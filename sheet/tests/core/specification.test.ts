/** The page that specifies the link keeps in step with the code and the vectors. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SYMBOLS } from "../../core/alphabet.ts";
import { BANDS, LIMITS, MOST_ITEMS, NOTE_LENGTH, SIDES, TITLE_LENGTH } from "../../core/prescription.ts";
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
    .map((line) => line.replace(/`/g, "").split("|").slice(1, -1).map((cell) => cell.trim()));
}

test("every link on the page is a vector", () => {
  const links = PAGE.match(/\bV1\.[0-9A-Z]{3}[0-9A-Z.-]*[0-9A-Z]/g) ?? [];
  assert.ok(links.length >= 5);
  const known = new Set(READABLE.map(({ link }) => link));
  for (const link of links) assert.ok(known.has(link), `${link} is no vector`);
});

test("the example taken apart is put together again", () => {
  const [link = ""] = section("examples").match(/V1\.\S+/) ?? [];
  const parts = rows(section("examples")).slice(2).map(([part = ""]) => part.replace(/ /g, ""));
  assert.equal(parts.join(""), link.replace(/(?<!V1)\./g, ""));
});

test("the sides and bands stand in the order of their symbols", () => {
  const table = rows(section("item-field"));
  const listed = (terms: readonly string[], first: number) =>
    terms.map((term, at) => [SYMBOLS[at + first] ?? "", term]);
  for (const row of [...listed(SIDES, 1), ...listed(BANDS, 0)]) {
    assert.ok(table.some((cells) => cells.join() === row.join()), row.join(" "));
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

test("the marks of the Latin code are those of the table", () => {
  const row = section("text").split("\n").find((line) => line.includes("one of 26 marks")) ?? "";
  const marks = [...row.slice(row.indexOf(":")).matchAll(/`(.)`/gu)].map(([, mark]) => mark ?? "");
  assert.equal(marks.length, 26);
  for (const [at, mark] of marks.entries()) {
    assert.equal(encodeText(mark), `5${SYMBOLS[10 + at]}`);
    assert.equal(decodeText(`5${SYMBOLS[10 + at]}`), mark);
  }
});

test("the page says what a link gives away, and to whom", () => {
  const text = section("contents");
  assert.match(text, /Names and diagnoses do not belong/);
  assert.match(text, /never sent to our server/);
  assert.doesNotMatch(text, /nobody/i);
});
