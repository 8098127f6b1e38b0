import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { decodeSheet, encodeSheet } from "../../core/link.ts";
import { restoreSheet } from "../../core/restore.ts";
import { sheetFromJson } from "../../core/share.ts";
import { PAGE } from "./fixture.ts";
import { FILES, FOLDER, READABLE, VECTORS, vectorsIn } from "./vectors.ts";

for (const { name, link, sheet, problems = [] } of VECTORS) {
  test(`vector: ${name}`, () => {
    const read = decodeSheet(`#${link}`);
    assert.deepEqual(read.sheet, sheet);
    assert.deepEqual(
      read.problems.map(({ code }) => code),
      problems,
    );
    if (read.sheet && problems.length === 0) assert.equal(encodeSheet(read.sheet), link);
  });
}

test("a draft or file of before there were such fields is read as the sheet that it was", () => {
  const old = vectorsIn(readFileSync(new URL("v1.json", FOLDER), "utf8")).filter(
    ({ sheet, problems }) => sheet !== null && !problems,
  );
  assert.ok(old.length > 25);
  for (const { name, link, sheet } of old) {
    assert.ok(sheet && !("painLimit" in sheet), name);
    const file = JSON.stringify({ format: "level-hips-sheet", version: 1, link, sheet });
    for (const read of [restoreSheet(sheet), sheetFromJson(file)]) assert.deepEqual(read, decodeSheet(link), name);
  }
});

test("there are at least 25 vectors, each with a name of its own", () => {
  assert.ok(VECTORS.length >= 25);
  assert.equal(new Set(VECTORS.map(({ name }) => name)).size, VECTORS.length);
});

for (const file of [...FILES, "clinic-links.json", "protocols.json"]) {
  test(`no vector of ${file} that was ever committed has changed or gone`, (t) => {
    const git = (...words: string[]) =>
      execFileSync("git", words, { cwd: FOLDER, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    let commits: string[];
    try {
      commits = git("log", "--format=%H", "--", file).split("\n").filter(Boolean);
    } catch {
      t.skip("not a git repository");
      return;
    }
    // With the last commit alone, nothing could be found to be gone.
    const isShallow = git("rev-parse", "--is-shallow-repository").trim() === "true";
    assert.ok(!isShallow, "this clone holds only part of the history: run `git fetch --unshallow` first");
    const now = new Map(vectorsIn(readFileSync(new URL(file, FOLDER), "utf8")).map((vector) => [vector.name, vector]));
    for (const commit of commits) {
      for (const vector of vectorsIn(git("show", `${commit}:./${file}`))) {
        assert.deepEqual(now.get(vector.name), vector, `"${vector.name}" of ${commit.slice(0, 8)}`);
      }
    }
  });
}

const MANGLERS: Readonly<Record<string, (address: string) => string>> = {
  "campaign parameters appended": (address) => `${address}&utm_source=x&utm_medium=email`,
  "a click identifier appended": (address) => `${address}&fbclid=IwAR0-x_Y9`,
  "a query appended": (address) => `${address}?x=1`,
  "trailing =, - or . dropped": (address) => address.replace(/[=.-]+$/, ""),
  "a full stop added": (address) => `${address}.`,
  "a closing bracket added": (address) => `${address})`,
  "a closing angle bracket added": (address) => `<${address}>`.slice(1),
  "lower case": (address) => address.toLowerCase(),
  "upper case": (address) => address.toUpperCase(),
  "percent-encoded": (address) => percentEncoded(address),
  "percent-encoded twice": (address) => percentEncoded(percentEncoded(address)),
  "# written as %23": (address) => address.replace("#", "%23"),
  "# written as %2523": (address) => address.replace("#", "%2523"),
  "a soft line break": (address) => broken(address, "=\r\n"),
  "a soft line break in a mail that was saved as a file": (address) => broken(address, "=\n"),
  "line breaks and quoting marks": (address) => broken(address, "\r\n> "),
  "spaces and a zero-width space": (address) => `${broken(address, " \u200B")} `,
  "words and a sentence end after it": (address) => `${address}, see you on Monday!`,
  "full-width symbols": (address) =>
    address.replace(/[!-~]/g, (symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0)),
  "dashes for hyphens": (address) => address.replace(/(?<=#.*)-/g, "\u2011").replace(/(?<=V\d.*)-/g, "\u2013"),
  "marks for a line break": (address) => broken(address, "<wbr>"),
  "backslashes before signs, as Markdown has them": (address) =>
    inLink(address, (link) => link.replace(/[-.]/g, "\\$&")),
  "a backslash at the end of a line": (address) => broken(address, "\\\n"),
  "a soft hyphen by its name": (address) => inLink(address, (link) => link.replace(/-/g, "-&shy;")),
  "a space of no width by its number": (address) => inLink(address, (link) => link.replace(/\./g, ".&#8203;")),
  "the same in hexadecimal, and its ampersand written out": (address) => broken(address, "&amp;#x200B;"),
  "a hyphen that does not break by its number": (address) => inLink(address, (link) => link.replace(/-/g, "&#8209;")),
  "a dash by its name": (address) => inLink(address, (link) => link.replace(/-/g, "&ndash;")),
  "a hash by its number": (address) => address.replace("#", "&#35;"),
  "Word's hyphen that does not break": (address) => inLink(address, (link) => link.replace(/-/g, "\u001E")),
  "Word's optional hyphen": (address) => broken(address, "\u001F"),
  "a mark for a line break with a class": (address) => broken(address, '<wbr class="x">'),
  "a mark for a line break, opened and closed": (address) => broken(address, "<wbr></wbr>"),
  "a mark for a line break in words": (address) => broken(address, "&lt;wbr&gt;"),
  "a line break of HTML": (address) => broken(address, "<br />"),
  "a word in italics": (address) =>
    inLink(address, (link) => `${link.slice(0, 9)}<i>${link.slice(9, 12)}</i>${link.slice(12)}`),
  "marks of the direction of writing": (address) => inLink(address, (link) => `\u2066${link}\u2069`),
  "quoting marks whose line breaks a field took out": (address) => broken(address, " > "),
  "marks of soft line breaks, without the breaks": (address) => broken(address, "="),
  "the bars of a quoted mail": (address) => broken(address, "\n| "),
  "the source of a page": (address) =>
    address.includes("#") ? `<a class="x" href="${address}">the sheet</a>` : address,
  "another word right behind it": (address) => `${address}Sent`,
};

/** Changes what stands behind the #; all of it where there is none. */
function inLink(address: string, how: (link: string) => string): string {
  const at = address.indexOf("#") + 1;
  return address.slice(0, at) + how(address.slice(at));
}

function percentEncoded(text: string): string {
  return [...text].map((symbol) => `%${symbol.charCodeAt(0).toString(16).padStart(2, "0")}`).join("");
}

/** What a page is told of an address that is opened: a browser encodes what is not ASCII, <, > and spaces. */
function asOpened(text: string): string {
  // The # of "&#8203;" begins none.
  const at = text.search(/(?<!&|amp;)#/);
  const fragment = at < 0 ? `#${text}` : text.slice(at);
  return new URL(fragment, PAGE).hash;
}

function broken(text: string, by: string): string {
  return text.replace(/.{60}/g, `$&${by}`);
}

for (const [name, mangle] of Object.entries(MANGLERS)) {
  test(`every vector survives: ${name}`, () => {
    for (const { name: vector, link } of READABLE) {
      const { sheet, problems } = decodeSheet(link);
      for (const start of [`${PAGE}#`, "#", ""]) {
        const mangled = mangle(start + link);
        assert.deepEqual(decodeSheet(mangled), { sheet, problems }, `${vector}: ${start}`);
        if (/[\r\n]/.test(mangled)) continue; // no browser opens it: it is pasted
        assert.deepEqual(decodeSheet(asOpened(mangled)), { sheet, problems }, `${vector}: ${start}, opened`);
      }
    }
  });
}

/** What may stand behind a link that was cut. */
const BEHIND = [
  ...[
    "\u2026",
    "\u201D",
    " \u{1F600}",
    ", \u00DCbung",
    ", see you",
    "! Bye",
    ": do them",
    ")Sent",
    '">here',
    "**",
    "%",
    "%2",
  ],
  ...["&utm_source=x", "?x=1", "&sh", "&#82", "<https://example.org/>", "> Bye", " ~ Anna", "\u00A0*new*", "#V1.01"],
];

test("a symbol that became another sign is called a change, not a cut, and shows nothing", () => {
  for (const { name, link } of READABLE) {
    for (const sign of ["\u00D6", "\u041E", "_", "\u{1F600}", ..."~,;:!+*/=&?@$^`(|[{"]) {
      for (const at of [4, Math.floor(link.length / 2), link.length - 2]) {
        const { sheet, problems } = decodeSheet(`${PAGE}#${link.slice(0, at)}${sign}${link.slice(at + 1)}`);
        assert.deepEqual([sheet, problems[0]?.code], [null, "damaged"], `${name}: ${sign} at ${at}`);
      }
    }
    for (const behind of BEHIND) {
      const { problems } = decodeSheet(`${PAGE}#${link.slice(0, -3)}${behind}`);
      assert.equal(problems[0]?.code, "incomplete", `${name}: ${behind} behind a cut link`);
    }
  }
});

test("every vector cut anywhere is called incomplete", () => {
  for (const { name, link } of READABLE) {
    for (let end = 1; end < link.length; end++) {
      const { sheet, problems } = decodeSheet(`${PAGE}#${link.slice(0, end)}`);
      assert.equal(sheet, null, name);
      assert.equal(problems[0]?.code, "incomplete", `${name}, cut after ${end}`);
    }
    const cut = `${PAGE}#${link.slice(0, Math.floor(link.length * 0.4))}`;
    assert.match(decodeSheet(cut).problems[0]?.message ?? "", /this link is incomplete/i);
    assert.equal(decodeSheet(`${cut}&utm_source=x`).sheet, null);
    assert.equal(decodeSheet(`${cut}...`).sheet, null);
  }
});
