/** How a clinic's colour and logo look, shown below its form. */

import type { TypedClinic } from "../core/clinic.ts";
import { coloursOf } from "../core/clinic-look.ts";
import type { Logo } from "../views/logo-file.ts";
import { isColour } from "../views/site-file.ts";

/** The colour of the site, for a logo without one. */
const OURS = "#0f5257";

/** Header, buttons and paper as the clinic's colour and logo make them, as soon as there is one of the two. */
export function showLooks(
  form: HTMLFormElement,
  { name, phone, address, website, colour }: TypedClinic,
  logo: Logo | null,
): void {
  const looks = form.querySelector<HTMLElement>("[data-looks]");
  if (!looks) return;
  looks.hidden = !isColour(colour) && logo === null;
  const { light, dark } = coloursOf(isColour(colour) ? colour : OURS);
  const [onLight, onDark, paper] = looks.querySelectorAll<HTMLElement>(".maker-look");
  wear(onLight, light["--md-primary-fg-color"], light["--lh-teal"]);
  wear(onDark, dark["--md-primary-fg-color"], dark["--lh-teal"]);
  wear(paper, "", isColour(colour) ? light["--lh-teal"] : "");
  for (const place of looks.querySelectorAll(".maker-look__bar, .maker-look__who")) {
    place.querySelector("img")?.remove();
    if (!logo) continue;
    const image = new Image();
    image.alt = "";
    image.src = logo.data;
    place.prepend(image);
  }
  const [who, reach] = [looks.querySelector("[data-who]"), looks.querySelector("[data-reach]")];
  if (who) who.textContent = `Who to ask: ${name || "your clinic"}`;
  if (reach) reach.textContent = [phone, ...address, website].filter((one) => one !== "").join(", ");
}

/** The colour of a header, and of what is pressed or stands out. */
function wear(look: HTMLElement | undefined, bar = "", own = ""): void {
  look?.style.setProperty("--look-bar", bar);
  look?.style.setProperty("--look-own", own);
}
