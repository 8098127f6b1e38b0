/**
 * Texts of an exercise that know which of their words depend on the dose; library/marked_text.py
 * says how they are written, and both pass sheet/vectors/texts.json.
 */

/** What a text is told of a dose: which conditions hold, and the words of each value. */
export interface Told {
  readonly conditions: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string>>;
}

/** A text as it reads for a dose; empty when nothing of it is said. */
export function resolved(text: string, { conditions, values }: Told): string {
  return text
    .replace(/\[([a-z ]+): ([^\][|]*?)(?: \| ([^\][|]*?))?\]/g, (_, condition: string, said: string, otherwise = "") =>
      conditions.has(condition) ? said : otherwise,
    )
    .replace(/\{([a-z ]+)\}/g, (mark, name: string) => values[name] ?? mark)
    .trim();
}

/** The texts that say something for a dose. */
export function resolvedAll(texts: readonly string[], told: Told): string[] {
  return texts.map((text) => resolved(text, told)).filter((text) => text !== "");
}
