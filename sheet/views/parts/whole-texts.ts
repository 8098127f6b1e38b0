/**
 * Keeps the page right while a browser translates it.
 *
 * Translators put elements of their own in the place of each text. Preact holds on to the texts it
 * made, and writes into them, removes them and puts others beside them long after they have left the
 * page: a dose would change everywhere but before the eyes. Elements stay where they are, so here
 * Preact is given elements only: the words of an element without others are a property of it, which
 * each write sets anew, translation and all; words beside elements stand in an element of their own.
 */

import { options } from "preact";

/** Around words that stand beside elements: no rule of style or meaning knows it. */
const AROUND = "sheet-text";

interface Props {
  children?: unknown;
  textContent?: string;
  value?: unknown;
  VALUE?: unknown;
}

/** A node as Preact makes it: of an element, of a component, or (type null) of a text. */
interface Made {
  type: unknown;
  props: unknown;
}

/** Has to run before anything is shown. */
export function keepTextsWhole(): void {
  options.vnode = keepWhole;
}

/** Exported for its test. */
export function keepWhole(made: Made): void {
  const { type, props } = made;
  if (type === null) {
    const words = String(props);
    // What nobody sees, nobody translates; an element would be seen, as a gap.
    if (words.trim() === "") return;
    made.type = AROUND;
    made.props = { textContent: words };
  } else if (typeof type === "string") {
    takeWords(props as Props);
    if (type === "option") takeValue(props as Props);
  }
}

/**
 * An option's value is its words until it has an attribute of this name, and Preact writes none where
 * both are alike: the translated words would be handed on. Capitals keep Preact from comparing.
 */
function takeValue(props: Props): void {
  props.VALUE = props.value ?? props.textContent;
  delete props.value;
}

/** Drawings take no part: an SVG element would have to be told otherwise, and none of the sheet has words. */
function takeWords(props: Props): void {
  const { children } = props;
  const joined = joinedWords(Array.isArray(children) ? children : [children]);
  const [first, ...others] = joined;
  if (typeof first === "string" && others.every((one) => one === null)) {
    delete props.children;
    props.textContent = first;
  } else if (Array.isArray(children)) {
    props.children = joined;
  }
}

/** Words that follow one another become one text, in the first one's place; the others' places stay, empty. */
function joinedWords(children: readonly unknown[]): unknown[] {
  const joined: unknown[] = [];
  let at = -1;
  for (const [place, child] of children.entries()) {
    joined[place] = null;
    if (typeof child === "string" || typeof child === "number") {
      if (at < 0) at = place;
      joined[at] = `${joined[at] ?? ""}${child}`;
    } else if (child !== null && child !== undefined && typeof child !== "boolean") {
      joined[place] = child;
      at = -1;
    }
  }
  return joined;
}
