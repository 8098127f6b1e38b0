/** The `site.yml` of a clinic's own copy: today's file with the clinic filled in, checked by the schema of the data. */

import schema from "../../docs/data/schema/site.schema.json" with { type: "json" };
import type { TypedClinic } from "../core/clinic.ts";

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
  phone: "The telephone number: digits, spaces and + ( ) / . - only.",
  email: "The e-mail address: such as desk@example.org.",
  website: "The website: its whole address, beginning with https://.",
};

function ruleOf(choices: readonly Rule[]): Rule {
  return choices.find(({ pattern }) => pattern !== undefined) ?? {};
}

/** What the schema would refuse, a sentence each. */
export function clinicProblems(clinic: TypedClinic): readonly string[] {
  return (Object.keys(RULES) as (keyof TypedClinic)[])
    .filter((key) => [clinic[key]].flat().some((text) => text !== "" && !fits(text, RULES[key])))
    .map((key) => REMEDIES[key]);
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
