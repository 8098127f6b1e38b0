/** Spreads measured blocks over pages: greedy, in order, a block split only when it must be. */

export interface Measured {
  /** Heights of the block's pieces, in pixels; the block breaks only between them. */
  readonly pieces: readonly number[];
  /** How many exercises stand in it. */
  readonly exercises: number;
  /** Height of the line above what goes on over the page; 0 when there is none. */
  readonly again: number;
}

/** A run of pieces of one block. */
export interface Part {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

export type PageParts = readonly Part[];

/**
 * @param room Height that a page has for blocks.
 * @param most The most exercises that may share a page.
 */
export function paginate(blocks: readonly Measured[], room: number, most: number): PageParts[] {
  const pages: PageParts[] = [];
  let page: Part[] = [];
  let used = 0;
  let exercises = 0;

  function turn(): void {
    if (page.length > 0) pages.push(page);
    page = [];
    used = 0;
    exercises = 0;
  }

  for (const [block, { pieces, exercises: count, again }] of blocks.entries()) {
    const height = sum(pieces);
    const isFull = exercises + count > most;
    if (isFull || (used + height > room && (height <= room || used > room / 2))) turn();
    exercises += count;
    let from = 0;
    for (const [piece, own] of pieces.entries()) {
      if (used + own > room && (page.length > 0 || piece > from)) {
        if (piece > from) page.push({ block, from, to: piece });
        turn();
        if (piece > 0) used = again;
        exercises = count;
        from = piece;
      }
      used += own;
    }
    page.push({ block, from, to: pieces.length });
  }
  turn();
  return pages;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
