/**
 * A protocol: programmes of one's own and favourites, handed to colleagues as one link or file.
 * docs/sheet/link-format.md specifies the link; each sheet in it is a whole fragment of a sheet, so
 * that it is read for as long as any sheet is.
 */

import { Unreadable } from "./alphabet.ts";
import { fromThree, inThree, isShort } from "./code.ts";
import type { Problem } from "./problems.ts";
import { DAMAGED, INCOMPLETE, NEWER, NOT_A_SHEET } from "./problems.ts";
import type { SavedSheet, Store } from "./store.ts";
import { EMPTY_STORE, restoreStore, storedName, storeText } from "./store.ts";
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

const VERSION = 2;

/** Such as "P1/2/HIP/CLBR/FIRST/V1.…/SECOND/V1.…": how many sheets, the name, the favourites, the sheets by name. */
export function encodeProtocol({ name, sheets, favourites }: Protocol): string {
  // The oldest version that holds the favourites, so that an older edition can read it.
  const version = favourites.every(isShort) ? 1 : VERSION;
  const codes = version === 1 ? favourites : favourites.map(inThree);
  const each = sheets.flatMap((sheet) => [encodeText(storedName(sheet.name)), sheet.link.replace(/^#/, "")]);
  return [`P${version}`, sheets.length, encodeText(storedName(name)), codes.join(""), ...each].join("/");
}

/** The favourites as they stand one behind the other: from version 2 on in three symbols each. */
function codesIn(symbols: string, version: number): string[] {
  if (version === 1) return symbols.match(/../g) ?? [];
  return (symbols.match(/.../g) ?? []).map(fromThree);
}

/** Reads such a fragment, or the address that ends with one; what is whole in it is read, the rest is told. */
export function decodeProtocol(text: string): DecodedProtocol {
  const refuse = (problem: Problem) => ({ protocol: null, problems: [problem] });
  const found = /(?:^|#)P(\d+)\/(\d+)\/([^/\s]*)\/([^/\s]*)((?:\/[^/\s]*)*)/i.exec(text);
  if (!found) return refuse(NOT_A_SHEET);
  const [, version, count, name = "", codes = "", rest = ""] = found;
  if (Number(version) > VERSION) return refuse(NEWER);
  try {
    const parts = rest.split("/").slice(1);
    const sheets = parts.flatMap((part, at) =>
      at % 2 === 1 ? [{ name: decodeText((parts[at - 1] ?? "").toUpperCase()), link: part, savedAt: "" }] : [],
    );
    // What a file holds is checked by the same reader.
    const favourites = codesIn(codes.toUpperCase(), Number(version));
    const { store, leftOut } = restoreStore(storeText({ ...EMPTY_STORE, sheets, favourites }));
    const isWhole = leftOut === 0 && store.sheets.length === Number(count);
    if (store.sheets.length + store.favourites.length === 0) return refuse(INCOMPLETE);
    const protocol = {
      sheets: store.sheets,
      favourites: store.favourites,
      name: storedName(decodeText(name.toUpperCase())),
    };
    return { protocol, problems: isWhole ? [] : [INCOMPLETE] };
  } catch (error) {
    if (error instanceof Unreadable) return refuse(DAMAGED);
    throw error;
  }
}

/** What a colleague's device keeps of it when they save it; also the file, without a log. */
export function protocolStore({ sheets, favourites }: Protocol): Store {
  return { ...EMPTY_STORE, sheets, favourites };
}
