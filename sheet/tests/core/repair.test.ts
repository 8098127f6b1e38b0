import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeSheet } from "../../core/link.ts";
import { repairedAddress } from "../../core/repair.ts";
import { READABLE } from "./vectors.ts";

test("an address whose # became %23 is repaired, for every vector", () => {
  for (const { name, link, sheet } of READABLE) {
    for (const path of [`/sheet/%23${link}`, `/sheet%23${link}`, `/sheet/%2523${link.toLowerCase()}`]) {
      const repaired = repairedAddress(path);
      assert.ok(repaired?.startsWith("/sheet/#"), name);
      assert.deepEqual(decodeSheet(repaired ?? "").sheet, sheet, name);
    }
  }
});

test("the site may live in a folder", () => {
  assert.equal(repairedAddress("/level-hips/sheet/%23V1.0"), "/level-hips/sheet/#V1.0");
});

test("an address with two slashes in front does not lead to another site", () => {
  assert.equal(repairedAddress("//evil.example/sheet/%23V1.0"), "/evil.example/sheet/#V1.0");
  assert.equal(repairedAddress("/\\evil.example/sheet/%23V1.0"), "/evil.example/sheet/#V1.0");
});

test("other missing pages are left alone", () => {
  for (const path of ["/", "/sheet/", "/sheet/%23top", "/exercises/clam%23V1", "/worksheets/%23V1", "/sheet/V1.000"]) {
    assert.equal(repairedAddress(path), null, path);
  }
});
