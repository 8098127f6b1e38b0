import { existsSync, readFileSync } from "node:fs";
import type { TestContext } from "node:test";
import type { Library } from "../../core/library.ts";

const FILE = new URL("../../../docs/sheet/library.json", import.meta.url);

/** The site's own library; without it, before a first `make build`, the test is skipped. */
export function publishedLibrary(t: TestContext): Library | null {
  if (existsSync(FILE)) return JSON.parse(readFileSync(FILE, "utf8")) as Library;
  t.skip("docs/sheet/library.json has not been made");
  return null;
}
