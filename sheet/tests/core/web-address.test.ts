/** A web address is taken as people type it, and nothing is made one that is none. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { wholeAddress } from "../../core/web-address.ts";

test("the scheme is added where it is missing, and written small", () => {
  for (const [typed, whole] of [
    ["www.praxis.de", "https://www.praxis.de"],
    ["HTTPS://Example.org", "https://Example.org"],
    ["example.org:8443/a?b#c", "https://example.org:8443/a?b#c"],
    ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
    ["ex\u00e4mple.org/\u00fc b", "https://xn--exmple-cua.org/%C3%BC%20b"],
  ] as const)
    assert.equal(wholeAddress(typed), whole);
});

test("what is no address, or no safe one, stays as it was typed, to be refused", () => {
  for (const typed of ["", "none", "desk@example.org", "see our site.", "http://example.org", "javascript:alert(1)"])
    assert.equal(wholeAddress(typed), typed);
});
