/**
 * A protocol: programmes of one's own and favourites, handed to colleagues as one link or file.
 * docs/sheet/link-format.md specifies the link; each sheet in it is a whole fragment of a sheet, so
 * that it is read for as long as any sheet is.
 */

import { Unreadable } from "./alphabet.ts";
import { fromThree, inThree } from "./code.ts";
import { checked, framed, protocolIn, symbolsOf } from "./frame.ts";
import type { Problem } from "./problems.ts";
import { DAMAGED, INCOMPLETE, NEWER, NOT_A_SHEET } from "./problems.ts";
import type { SavedSheet, Store } from "./store.ts";
import { EMPTY_STORE, MOST_SHEETS, restoreStore, storedName, storeText } from "./store.ts";
import { decodeText, encodeText } from "./text-code.ts";

export interface Protocol {
  readonly name: string;
  readonly sheets: readonly SavedSheet[];
  /** Codes of exercises. */
  readonly favourites: readonly string[];
}

export interface DecodedProtocol {
  /** Null when nothing of it can be read. */
  readonly protocol: Protocol | null;
  readonly problems: readonly Problem[];
}

/** The version that is written; versions 1 and 2 had no check over names and favourites, and are read for ever. */
const VERSION = 3;
const LENGTH_WIDTH = 5;

/** Such as "P3/00022/2/HIP/CL0BR0/FIRST/V1.…/SECOND/V1.…/7K2Q": the length, how many sheets, the name, the favourites, the sheets by name, the check. */
export function encodeProtocol({ name, sheets, favourites }: Protocol): string {
  const each = sheets.flatMap((sheet) => [encodeText(storedName(sheet.name)), sheet.link.replace(/^#/, "")]);
  const content = [`/${sheets.length}`, encodeText(storedName(name)), favourites.map(inThree).join(""), ...each].join(
    "/",
  );
  return framed(START, content, LENGTH_WIDTH, "/");
}

const START = `P${VERSION}/`;

/** The favourites as they stand one behind the other: from version 2 on in three symbols each. */
function codesIn(symbols: string, version: number): string[] {
  if (version === 1) return symbols.match(/../g) ?? [];
  return (symbols.match(/.../g) ?? []).map(fromThree);
}

/** Reads such a fragment, or the address that holds one: whole or not at all. Of the older versions what is whole is read, the rest is told. */
export function decodeProtocol(text: string): DecodedProtocol {
  const part = protocolIn(text) ?? "";
  const [found, version] = /^P(\d+)\//i.exec(part) ?? [];
  if (!found) return refused(NOT_A_SHEET);
  if (Number(version) > VERSION) return refused(NEWER);
  const rest = part.slice(found.length);
  if (Number(version) < VERSION) return readContent(rest, Number(version));
  const { symbols, isChanged } = symbolsOf(rest, RUN);
  const read = checked(START, symbols, LENGTH_WIDTH, "/");
  if (read === "short" || read === "damaged") return refused(read === "short" && !isChanged ? INCOMPLETE : DAMAGED);
  return readContent(read.content.slice(1), VERSION);
}

/** The symbols of a protocol, with what may slip in between. */
const RUN = /^[ =0-9A-Z./-]*/i;

function refused(problem: Problem): DecodedProtocol {
  return { protocol: null, problems: [problem] };
}

function readContent(content: string, version: number): DecodedProtocol {
  const found = /^(\d+)\/([^/ ]*)\/([^/ ]*)((?:\/[^/ ]*)*)/.exec(content);
  if (!found) return refused(NOT_A_SHEET);
  const [, count, name = "", codes = "", rest = ""] = found;
  try {
    // One more than are kept tells that there are more.
    const parts = rest.split("/", 2 * MOST_SHEETS + 3).slice(1);
    const sheets = parts.flatMap((part, at) =>
      at % 2 === 1 ? [{ name: decodeText((parts[at - 1] ?? "").toUpperCase()), link: part, savedAt: "" }] : [],
    );
    // What a file holds is checked by the same reader.
    const favourites = codesIn(codes.toUpperCase(), version);
    const { store, leftOut } = restoreStore(storeText({ ...EMPTY_STORE, sheets, favourites }));
    const isWhole = leftOut === 0 && store.sheets.length === Number(count);
    if (store.sheets.length + store.favourites.length === 0) return refused(INCOMPLETE);
    const protocol = {
      sheets: store.sheets,
      favourites: store.favourites,
      name: storedName(decodeText(name.toUpperCase())),
    };
    return { protocol, problems: isWhole ? [] : [INCOMPLETE] };
  } catch (error) {
    if (error instanceof Unreadable) return refused(DAMAGED);
    throw error;
  }
}

/** What a colleague's device keeps of it when they save it; also the file, without a log. */
export function protocolStore({ sheets, favourites }: Protocol): Store {
  return { ...EMPTY_STORE, sheets, favourites };
}
