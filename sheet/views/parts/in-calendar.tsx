/** Loads the form of the calendar file, and shows it. */

import { useEffect, useState } from "preact/hooks";
import { NOT_LOADED } from "./file.ts";

type Part = typeof import("./calendar-form.tsx");

export function InCalendar({ link }: { link: string }) {
  const [part, setPart] = useState<Part | "failed" | null>(null);
  useEffect(() => {
    import("./calendar-form.tsx").then(setPart, () => setPart("failed"));
  }, []);
  if (part === "failed") return <p class="sheet-hint">{NOT_LOADED}</p>;
  return part && <part.CalendarForm link={link} />;
}
