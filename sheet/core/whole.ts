/**
 * The whole site on a device, when a reader asks for it: what is to be fetched, what it weighs, what is kept. Pure; the
 * list is written by publishing/whole.py, and state/whole-kept.ts stores by it.
 */

import { fieldsOf, listOf, numberOf, textLike } from "./unknown.ts";

export interface KeptFile {
  /** As a browser checks it. */
  readonly digest: string;
  /** Bytes on their way. */
  readonly fetched: number;
  /** Bytes on the device. */
  readonly stored: number;
}

export interface Whole {
  /** Sixteen hexadecimal digits of the digests of all files. */
  readonly edition: string;
  /** When the library's edition was first published, in words. */
  readonly day: string;
  /** By the address, from the root of the site. */
  readonly files: ReadonlyMap<string, KeptFile>;
  /** Of the pages among them. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What is on the device, complete. */
export interface Kept {
  readonly whole: Whole;
  readonly hasPapers: boolean;
}

export interface Cost {
  /** The addresses to fetch, in order. */
  readonly files: readonly string[];
  /** Bytes on their way. */
  readonly fetched: number;
}

/** A list that came from outside; null where it is none. */
export function wholeFrom(value: unknown): Whole | null {
  const fields = fieldsOf(value);
  const edition = textLike(/^[0-9a-f]{16}$/, fields.edition);
  const day = textLike(/./, fields.day);
  const files = new Map<string, KeptFile>();
  for (const [address, entry] of Object.entries(fieldsOf(fields.files))) {
    const [digest, fetched, stored] = listOf(entry);
    const file = { digest: textLike(/^sha256-/, digest), fetched: numberOf(fetched), stored: numberOf(stored) };
    if (file.digest === null || file.fetched === null || file.stored === null) return null;
    files.set(address, file as KeptFile);
  }
  const titles = new Map<string, string>();
  for (const [address, title] of Object.entries(fieldsOf(fields.titles))) {
    const words = textLike(/./, title);
    if (words !== null) titles.set(address, words);
  }
  return edition && day && files.size > 0 ? { edition, day, files, titles } : null;
}

/** As the device stores it beside the files. */
export function keptText({ whole, hasPapers }: Kept): string {
  const files = Object.fromEntries(
    [...whole.files].map(([address, { digest, fetched, stored }]) => [address, [digest, fetched, stored]]),
  );
  const { edition, day, titles } = whole;
  return JSON.stringify({ edition, day, files, titles: Object.fromEntries(titles), hasPapers });
}

export function keptFrom(value: unknown): Kept | null {
  const whole = wholeFrom(value);
  return whole && { whole, hasPapers: fieldsOf(value).hasPapers === true };
}

export const isPaper = (address: string): boolean => address.endsWith(".pdf");

/** The addresses of all that belongs to it. */
export function filesOf({ files }: Whole, hasPapers: boolean): string[] {
  return [...files.keys()].filter((address) => hasPapers || !isPaper(address));
}

/** What is to be fetched where files of these digests are there already. */
export function costOf(whole: Whole, hasPapers: boolean, there: ReadonlyMap<string, string>): Cost {
  const files = filesOf(whole, hasPapers).filter((address) => there.get(address) !== whole.files.get(address)?.digest);
  return { files, fetched: files.reduce((sum, address) => sum + (whole.files.get(address)?.fetched ?? 0), 0) };
}

/** The digests of what is kept. */
export function digestsOf(kept: Kept | null): Map<string, string> {
  if (!kept) return new Map();
  return new Map(
    filesOf(kept.whole, kept.hasPapers).map((address) => [address, kept.whole.files.get(address)?.digest ?? ""]),
  );
}

/** Bytes on the device: of all of it, or of what is lacking beside files of these digests. */
export function roomOf(whole: Whole, hasPapers: boolean, there: ReadonlyMap<string, string> = new Map()): number {
  const { files } = costOf(whole, hasPapers, there);
  return files.reduce((sum, address) => sum + (whole.files.get(address)?.stored ?? 0), 0);
}

/** As publishing/sizes.py says it. */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes < 1) return `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`;
  return megabytes < 9.95 ? `${megabytes.toFixed(1)}\u00a0MB` : `${Math.round(megabytes)}\u00a0MB`;
}

export interface Page {
  readonly address: string;
  readonly title: string;
}

export interface Group {
  readonly name: string;
  readonly pages: readonly Page[];
  readonly count: number;
}

/** What is kept, as a reader would look for it: pages by the part of the site that they are in, pictures and PDFs. */
export function groupsOf({ whole, hasPapers }: Kept): Group[] {
  const { titles } = whole;
  const partOf = (address: string) => `${address.split("/")[0]}/`;
  const sizes = new Map<string, number>();
  for (const address of titles.keys()) sizes.set(partOf(address), (sizes.get(partOf(address)) ?? 0) + 1);
  const groups = new Map<string, Page[]>();
  const others: Page[] = [];
  for (const [address, title] of titles) {
    const name = (sizes.get(partOf(address)) ?? 0) > 1 ? titles.get(partOf(address)) : undefined;
    const pages = name === undefined ? others : (groups.get(name) ?? []);
    pages.push({ address, title });
    if (name !== undefined) groups.set(name, pages);
  }
  groups.set("Other pages", others);
  const files = filesOf(whole, hasPapers).filter((address) => !titles.has(address));
  const counted = [
    { name: "Pictures", pages: [], count: files.filter((address) => /\.(svg|png)$/.test(address)).length },
    { name: "Print-ready PDFs", pages: [], count: files.filter(isPaper).length },
  ];
  return [...[...groups].map(([name, pages]) => ({ name, pages, count: pages.length })), ...counted].filter(
    ({ count }) => count > 0,
  );
}
