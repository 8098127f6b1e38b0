/** What a sheet's page asks for before its program can read the link. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { guessedCodes } from "../../core/guessed-codes.ts";
import { codesOf } from "../../core/pieces.ts";
import { READABLE } from "./vectors.ts";

test("of every link that can be read, exactly its own exercises are guessed", () => {
  const links = READABLE.filter(({ link, problems }) => /^V\d/.test(link) && !problems);
  assert.ok(links.length > 20);
  for (const { name, link, sheet } of links) assert.deepEqual(guessedCodes(`#${link}`), sheet && codesOf(sheet), name);
});

test("what is no link of a sheet makes no guess, and what is no code is not asked for", () => {
  for (const none of ["", "#", "#how-it-works", "#P1/CL", "#version"]) assert.equal(guessedCodes(none), null, none);
  assert.deepEqual(guessedCodes("#V1"), []);
  assert.deepEqual(guessedCodes("#V1.01N0.../.CL0.7K2Q"), ["CL"]);
});
