// Writes a site.yml for each clinic that stands on the standard input, as the page for clinics does, with what it says of it.
import { readFileSync } from "node:fs";

import { clinicProblems, siteFile, visibleClinic } from "../../sheet/views/site-file.ts";

const { today, clinics } = JSON.parse(readFileSync(0, "utf8"));
const made = clinics.map(({ logo = "", ...typed }) => {
  const clinic = visibleClinic(typed);
  return { file: siteFile(today, clinic, logo), problems: clinicProblems(clinic) };
});
process.stdout.write(JSON.stringify(made));
