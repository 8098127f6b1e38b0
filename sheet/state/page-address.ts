/** The address of the page itself, without query and fragment. A copy on a stick takes another (stick-page-address.ts). */
export function pageAddress(): string {
  return location.origin + location.pathname;
}
