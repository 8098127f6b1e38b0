import type { ComponentChildren } from "preact";

/** What is not broken over pages. */
export type Piece = () => ComponentChildren;
