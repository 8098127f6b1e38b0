/** A file that is no logo is told with what to do, before anything is made of it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { LOGO_MOST } from "../../core/clinic-look.ts";
import { logoProblem } from "../../views/logo-file.ts";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><use href="#a"/></svg>';

test("an SVG and a PNG of a fitting size are taken", () => {
  assert.equal(logoProblem("image/svg+xml", SVG.length, SVG), "");
  assert.equal(logoProblem("image/png", LOGO_MOST, ""), "");
  const own = SVG.replace("#a", "data:image/png;base64,AA==");
  assert.equal(logoProblem("image/svg+xml", own.length, own), "");
});

test("what a copy would refuse is refused here, too", () => {
  for (const [type, size, text, says] of [
    ["image/jpeg", 9, "", /no SVG and no PNG/],
    ["", 9, "", /no SVG and no PNG/],
    ["image/png", LOGO_MOST + 1, "", /has 101 KB. Make it smaller than 100 KB/],
    ["image/svg+xml", 9, `${SVG}<script>`, /plain SVG/],
    ["image/svg+xml", 9, SVG.replace("#a", "https://example.org/a.png"), /from elsewhere/],
  ] as const)
    assert.match(logoProblem(type, size, text), says);
});
