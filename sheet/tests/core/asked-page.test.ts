import assert from "node:assert/strict";
import { test } from "node:test";
import { askedPage } from "../../core/asked-page.ts";

const ROOT = new URL("https://hips.example/site/");

function asked(page: string): string | undefined {
  return askedPage(new URL(`offline/?page=${encodeURIComponent(page)}#not-kept`, ROOT), ROOT)?.href;
}

test("a page of this site that was asked for is known by its path", () => {
  assert.equal(asked("/site/injuries/"), "https://hips.example/site/injuries/");
  assert.equal(
    asked("/site/assets/pdf/exercises/clam-a4.pdf"),
    "https://hips.example/site/assets/pdf/exercises/clam-a4.pdf",
  );
});

test("what is no page of this site is led to by no link", () => {
  for (const page of [
    "//evil.example/",
    "https://evil.example/",
    "/other/",
    "/site/../other/",
    "/site/<b>call us</b>",
    "",
  ])
    assert.equal(asked(page), undefined, page);
  assert.equal(asked(`/site/${"a".repeat(200)}`), undefined);
  assert.equal(askedPage(new URL("offline/", ROOT), ROOT), null);
});
