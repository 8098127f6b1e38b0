/** Loads the form of the calendar file, and shows it. */

import { NOT_LOADED } from "./file.ts";
import { part } from "./part.ts";

const useForm = part(() => import("./calendar-form.tsx"));

export function InCalendar({ link }: { link: string }) {
  const form = useForm();
  if (form === "failed") return <p class="sheet-hint">{NOT_LOADED}</p>;
  return form && <form.CalendarForm link={link} />;
}
