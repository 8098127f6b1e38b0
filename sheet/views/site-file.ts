/** The `site.yml` of a clinic's own copy: today's file with the clinic filled in, checked by the schema of the data. */

import schema from "../../docs/data/schema/site.schema.json" with { type: "json" };
import type { TypedClinic } from "../core/clinic.ts";
import { hasVisible, isStacked, visibleLine } from "../core/visible.ts";

interface Rule {
  readonly pattern?: string;
  readonly maxLength?: number;
}

const FIELDS = schema.$defs.Clinic.properties;
const RULES: Readonly<Record<keyof TypedClinic, Rule>> = {
  colour: ruleOf(FIELDS.colour.anyOf),
  name: ruleOf(FIELDS.name.anyOf),
  address: FIELDS.address.items,
  phone: ruleOf(FIELDS.phone.anyOf),
  email: ruleOf(FIELDS.email.anyOf),
  website: ruleOf(FIELDS.website.anyOf),
};

const REMEDIES: Readonly<Record<keyof TypedClinic, string>> = {
  colour: "The colour: a # and six digits or letters from a to f, such as #7a1f3d.",
  name: "The name: at most 90 characters.",
  address: "The address: at most 90 characters a line.",
  phone: "The telephone number: 3 to 30 digits, spaces and + ( ) / . - only, with a digit at its end.",
  email: "The e-mail address: such as desk@example.org.",
  website: "The website: its whole address, beginning with https://.",
};

function ruleOf(choices: readonly Rule[]): Rule {
  return choices.find(({ pattern }) => pattern !== undefined) ?? {};
}

/** A clinic as the data can hold it: what was typed, without what nobody sees. */
export function visibleClinic(clinic: TypedClinic): TypedClinic {
  const { address, ...lines } = clinic;
  const seen = Object.entries(lines).map(([key, text]) => [key, visibleLine(text)]);
  return { ...clinic, ...Object.fromEntries(seen), address: address.map(visibleLine).filter((line) => line !== "") };
}

/** What the data would refuse, a sentence each. */
export function clinicProblems(clinic: TypedClinic): readonly string[] {
  return (Object.keys(RULES) as (keyof TypedClinic)[]).flatMap((key) => {
    const texts = [clinic[key]].flat().filter((text) => text !== "");
    const [called] = REMEDIES[key].split(":");
    if (!texts.every((text) => fits(text, RULES[key]))) return [REMEDIES[key]];
    if (!texts.every(hasVisible)) return [`${called}: ${key === "address" ? "in each line " : ""}a letter or a digit.`];
    return texts.some(isStacked) ? [`${called}: at most three marks on a letter.`] : [];
  });
}

/** Whether a text is a whole colour. */
export function isColour(text: string): boolean {
  return fits(text, RULES.colour);
}

function fits(text: string, { pattern, maxLength }: Rule): boolean {
  return new RegExp(pattern ?? "").test(text) && [...text].length <= (maxLength ?? Number.POSITIVE_INFINITY);
}

/**
 * The file with the clinic in the place of the one that stands there; every other line as it is.
 *
 * @param today The file as it stands.
 * @param clinic What was typed.
 * @param logo Where the logo's file will lie below `docs/`; empty when there is none.
 */
export function siteFile(
  today: string,
  { name, address, phone, email, website, colour }: TypedClinic,
  logo: string,
): string {
  const lines = address.filter((line) => line !== "");
  const block = [
    "clinic:",
    `  name: ${quoted(name)}`,
    ...(lines.length > 0 ? ["  address:", ...lines.map((line) => `    - ${quoted(line)}`)] : ["  address: []"]),
    `  phone: ${quoted(phone)}`,
    `  email: ${quoted(email)}`,
    `  website: ${quoted(website)}`,
    "  booking_link: null",
    `  colour: ${quoted(colour)}`,
    `  logo: ${quoted(logo)}`,
    "",
  ].join("\n");
  return today.replace(/^clinic:.*\n(?:[ \t].*\n)*/m, () => block);
}

/** JSON writes texts as YAML reads them between double quotes. */
function quoted(text: string): string {
  return text === "" ? "null" : JSON.stringify(text);
}
