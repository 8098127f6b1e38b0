/** For a button that turns into another, or makes room for one, under the pointer: the second click of a double-click does nothing. */
export function once(does: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail <= 1) does();
  };
}
