/** The third mode with its clock, which goes on while another mode is shown. Loaded by use-do.ts. */

import type { Comparison } from "../../core/comparison.ts";
import { sheetId } from "../../core/names.ts";
import { useModel } from "../page.ts";
import { WithClock } from "./clock.tsx";
import { Do } from "./do.tsx";

/** @param isShown Whether this is the mode that is shown. */
export function Doing({ comparison, isShown }: { comparison: Comparison | null; isShown: boolean }) {
  const { history } = useModel();
  return <WithClock>{isShown && <Do key={sheetId(history.now)} comparison={comparison} />}</WithClock>;
}
