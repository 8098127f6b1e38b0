/** Spreads measured blocks over pages: greedy, in order, a block split only when it must be. */

export interface Measured {
  /** Heights of the block's pieces, in pixels; the block breaks only between them. */
  readonly pieces: readonly number[];
  /** How many of the first pieces stay on one page, where a page is long enough. */
  readonly together: number;
  /** Whether the block may break wherever a page ends, though it would fit on the next. */
  readonly isLoose: boolean;
  /** How many exercises stand in it. */
  readonly exercises: number;
  /** Height of the line above what goes on over the page; 0 when there is none. */
  readonly again: number;
  /** Height of what surrounds each part of the block, such as the border of a box. */
  readonly frame: number;
}

/** A run of pieces of one block. */
export interface Part {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

export type PageParts = readonly Part[];

/** The blocks as measured when fitted in one way. */
export interface Try<Fit> {
  readonly fit: Fit;
  readonly blocks: readonly Measured[];
}

export interface Page<Fit> {
  readonly parts: PageParts;
  readonly fit: Fit;
}

/**
 * Takes the least torn, then the fewest pages, the fewest broken blocks and the fewest half-empty
 * pages; each page then takes the best way that its room allows.
 *
 * @param arrangements The same blocks, or others that say the same; of each the best way first, such as the one with the
 *   largest pictures.
 */
export function fitted<Fit>(arrangements: readonly (readonly Try<Fit>[])[], room: number, most: number): Page<Fit>[] {
  const [best] = arrangements
    .flatMap((tries) => tries.map((tried) => grown(paginate(tried.blocks, room, most), tried, tries, room)))
    .sort(
      (one, other) =>
        one.torn - other.torn ||
        one.pages.length - other.pages.length ||
        one.broken - other.broken ||
        one.waste - other.waste,
    );
  return best?.pages ?? [];
}

interface Grown<Fit> {
  readonly pages: Page<Fit>[];
  /** How often what should stay together does not. */
  readonly torn: number;
  readonly broken: number;
  /** What the pages before the last leave empty beyond what a page may. */
  readonly waste: number;
}

/** The share of a page that may stay empty. */
const EMPTY = 0.4;

function grown<Fit>(
  pages: readonly PageParts[],
  tried: Try<Fit>,
  tries: readonly Try<Fit>[],
  room: number,
): Grown<Fit> {
  const all = pages.map((parts) => {
    const { fit, blocks } = tries.find((one) => heightOf(parts, one.blocks) <= room) ?? tried;
    return { page: { parts, fit }, left: room - heightOf(parts, blocks) };
  });
  const breaks = pages.flat().filter(({ from }) => from > 0);
  return {
    pages: all.map(({ page }) => page),
    torn: breaks.filter(({ block, from }) => from < (tried.blocks[block]?.together ?? 0)).length,
    broken: breaks.length,
    waste: sum(all.slice(0, -1).map(({ left }) => Math.max(0, left - room * EMPTY))),
  };
}

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

  /** Whether a block may begin below what already stands on the page. */
  function mayBegin({ pieces, together, isLoose, frame }: Measured): boolean {
    const whole = frame + sum(pieces);
    if (used + whole <= room) return true;
    if (whole <= room && !isLoose) return false;
    const head = frame + sum(pieces.slice(0, together));
    return head > room ? used <= room / 2 : used + head <= room;
  }

  for (const [block, measured] of blocks.entries()) {
    const { pieces, exercises: count, again, frame } = measured;
    if (exercises + count > most || !mayBegin(measured)) turn();
    exercises += count;
    used += frame;
    let from = 0;
    for (const [piece, own] of pieces.entries()) {
      if (used + own > room && (page.length > 0 || piece > from)) {
        if (piece > from) page.push({ block, from, to: piece });
        turn();
        used = frame + (piece > 0 ? again : 0);
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

function heightOf(parts: PageParts, blocks: readonly Measured[]): number {
  return sum(
    parts.map(({ block, from, to }) => {
      const measured = blocks[block];
      if (!measured) return 0;
      return measured.frame + (from > 0 ? measured.again : 0) + sum(measured.pieces.slice(from, to));
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
