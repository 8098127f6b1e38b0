/**
 * What comes from outside (storage, a link, a file, the tab's history, the library itself) is unknown until it is unpacked
 * here: into fields, lists, and values that are known. Nothing throws; what is not there is empty or null.
 */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What a text says as JSON; null where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A number that can be counted with. */
export function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** A text of a known form. */
export function textLike(form: RegExp, value: unknown): string | null {
  return typeof value === "string" && form.test(value) ? value : null;
}

export function oneOf<T>(known: readonly T[], value: unknown): T | null {
  return known.find((one) => one === value) ?? null;
}
