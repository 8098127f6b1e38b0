/** Spreads measured blocks over pages: in order, on as few as can be, none of them half empty. */

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

/** The blocks as measured when fitted in one way. */
export interface Try<Fit> {
  readonly fit: Fit;
  /** How much of a page it has to save to be chosen; nothing where it is not said. */
  readonly price?: number;
  readonly blocks: readonly Measured[];
}

export interface Page<Fit> {
  readonly parts: readonly Part[];
  readonly fit: Fit;
}

/** The share of a page before the last that may stay empty. */
export const EMPTY = 1 / 3;

/** What counts against a way to spread the blocks, the gravest first. */
const COSTS = {
  /** A piece is longer than a page, as much again for each page that it would fill. */
  over: 1e12,
  /** What should stay together does not. */
  torn: 1e9,
  page: 1e6,
  /** A page is emptier than it may be; as much again if it is all empty. */
  hole: 1e4,
  /** A block goes on over the page. */
  broken: 2e3,
  /** Room that stays empty, by the square of its share: the pages are about as full as each other. */
  empty: 200,
  /** A page is filled in one way and not in the better one before it. */
  rank: 10,
};

/** A piece of a block, as it counts where a page begins or ends with it. */
interface Piece {
  readonly block: number;
  /** Its place in the block. */
  readonly place: number;
  readonly height: number;
  /** Height of what surrounds and heads the block where a page begins with this piece, or the block does. */
  readonly top: number;
  readonly exercises: number;
  /** What it costs when a page ends before it. */
  readonly breaking: number;
}

/** The best of all ways to spread the pieces from one on. */
interface Rest<Fit> {
  readonly cost: number;
  /** How many pieces stand on its first page, and how they are fitted. */
  readonly count: number;
  readonly fit: Fit;
  readonly next: Rest<Fit> | undefined;
}

/**
 * Weighs every way to spread the blocks. Each page is filled in the best way that its room allows.
 *
 * @param arrangements The same blocks, or others that say the same; of each the best way first, such as the one with the
 *   largest pictures.
 * @param room Height that a page has for blocks.
 * @param most The most exercises that may share a page; when it is one, each may leave its last page empty.
 */
export function fitted<Fit>(arrangements: readonly (readonly Try<Fit>[])[], room: number, most: number): Page<Fit>[] {
  const [best] = arrangements
    .flatMap((tries) => {
      const ways = tries.map(({ fit, price = 0, blocks }, rank) => ({
        fit,
        cost: COSTS.page * (1 + price) + COSTS.rank * rank,
        pieces: piecesOf(blocks),
      }));
      const [{ pieces } = { pieces: [] }] = ways;
      const rest = spread(ways, pieces.length, room, most);
      return rest ? [{ rest, pieces }] : [];
    })
    .sort((one, other) => one.rest.cost - other.rest.cost);
  return best ? pagesOf(best.rest, best.pieces) : [];
}

function piecesOf(blocks: readonly Measured[]): Piece[] {
  return blocks.flatMap(({ pieces, together, isLoose, exercises, again, frame }, block) =>
    pieces.map((height, place) => ({
      block,
      place,
      height,
      top: place === 0 ? frame : frame + again,
      exercises,
      breaking: place === 0 || (isLoose && place >= together) ? 0 : place < together ? COSTS.torn : COSTS.broken,
    })),
  );
}

interface Way<Fit> {
  readonly fit: Fit;
  /** What a page costs that is filled in this way. */
  readonly cost: number;
  readonly pieces: readonly Piece[];
}

/** From the last piece to the first: the best rest from each on is made of a page and of a rest that is known. */
function spread<Fit>(ways: readonly Way<Fit>[], count: number, room: number, most: number): Rest<Fit> | undefined {
  /** By how many pieces they hold. */
  const rests: (Rest<Fit> | undefined)[] = [undefined];
  for (let held = 1; held <= count; held++) {
    let best: Rest<Fit> | undefined;
    for (const { fit, cost: costOfWay, pieces } of ways) {
      let height = 0;
      let exercises = 0;
      for (let at = count - held; at < count; at++) {
        const piece = pieces[at];
        if (!piece) break;
        if (height === 0 || piece.place === 0) {
          height += piece.top;
          exercises += piece.exercises;
        }
        height += piece.height;
        const standing = at + 1 - count + held;
        if (standing > 1 && (height > room || exercises > most)) break;
        const next = rests[held - standing];
        const cost = (next?.cost ?? 0) + costOfWay + costOfEnd(piece, pieces[at + 1], height / room, most);
        if (!best || cost < best.cost) best = { cost, count: standing, fit, next };
      }
    }
    rests.push(best);
  }
  return rests[count];
}

/**
 * What it costs to end a page between two pieces.
 *
 * @param filled The share of the page that is filled; the last page may be filled as little as it is.
 */
function costOfEnd(before: Piece, after: Piece | undefined, filled: number, most: number): number {
  const over = COSTS.over * Math.max(0, filled - 1);
  if (!after) return over;
  const empty = Math.max(0, 1 - filled);
  const isOwnEnd = most === 1 && before.exercises > 0 && after.place === 0;
  const hole = empty > EMPTY && !isOwnEnd ? COSTS.hole * (1 + empty) : 0;
  return over + after.breaking + hole + COSTS.empty * empty * empty;
}

function pagesOf<Fit>(first: Rest<Fit>, pieces: readonly Piece[]): Page<Fit>[] {
  const pages: Page<Fit>[] = [];
  let start = 0;
  for (let rest: Rest<Fit> | undefined = first; rest; rest = rest.next) {
    const parts: Part[] = [];
    for (const { block, place } of pieces.slice(start, start + rest.count)) {
      const part = parts[parts.length - 1];
      if (part?.block === block) parts[parts.length - 1] = { ...part, to: place + 1 };
      else parts.push({ block, from: place, to: place + 1 });
    }
    pages.push({ parts, fit: rest.fit });
    start += rest.count;
  }
  return pages;
}
