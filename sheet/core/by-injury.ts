/** The ready-made programmes, by the injury they were made for. */

import type { Library, Programme } from "./library.ts";

export interface ProgrammesFor {
  /** The injury's id; "running" for those made for no injury in particular. */
  readonly id: string;
  readonly name: string;
  readonly programmes: readonly Programme[];
}

/**
 * First those for no injury in particular, then a group for each injury, in the order of the
 * injuries. A programme for two injuries stands in both groups: each is looked for by its name.
 */
export function programmesByInjury({ programmes, injuries }: Library): ProgrammesFor[] {
  const general = programmes.filter(({ for_injuries: made }) => !made.some((id) => id in injuries));
  const groups = Object.entries(injuries).map(([id, { name }]) => ({
    id,
    name,
    programmes: programmes.filter(({ for_injuries: made }) => made.includes(id)),
  }));
  return [{ id: "running", name: "For running", programmes: general }, ...groups].filter(
    (group) => group.programmes.length > 0,
  );
}
