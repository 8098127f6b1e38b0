/** Addresses of the web, as people type them. */

/** The name of a host, with nothing before it: `www.example.org`. */
const HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(?=[:/?#]|$)/u;
const PLAIN = /^[!-~]*$/;

/**
 * The whole address, beginning with `https://`: it is put before a host's name, and written small where it stands there.
 * Letters that an address writes otherwise are written so. What is no address, and `http://`, stays as it was typed.
 */
export function wholeAddress(typed: string): string {
  const rest = typed.replace(/^https:\/\//i, "");
  if (rest === typed && !HOST.test(typed)) return typed;
  const whole = `https://${rest}`;
  if (PLAIN.test(whole)) return whole;
  try {
    return new URL(whole).href;
  } catch {
    return typed;
  }
}
