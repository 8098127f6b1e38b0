/** Elements of the hip in 3D, made by script. */

/** A group of buttons that a screen reader hears by its name. */
export function group(name: string, buttons: readonly HTMLButtonElement[]): HTMLElement {
  return make("div", { className: "turn-buttons", role: "group", ariaLabel: name }, buttons);
}

export function button(words: string, press: () => void): HTMLButtonElement {
  const one = make("button", { type: "button", className: "md-button", textContent: words });
  one.addEventListener("click", press);
  return one;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  kind: K,
  has: Partial<HTMLElementTagNameMap[K]>,
  holds: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(kind), has);
  element.append(...holds);
  return element;
}
