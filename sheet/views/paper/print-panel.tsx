/** The second mode: options of the print, and the button. */

import { useEffect } from "preact/hooks";
import { MOST } from "../../core/measures.ts";
import { CONTACT_LENGTH } from "../../core/prescription.ts";
import type { PrintOptions, Ticks, TypedContact } from "../../core/settings.ts";
import { askedOf, LAYOUTS, PAPERS, TICKS } from "../../core/settings.ts";
import { changeSheet } from "../../core/sheet-edits.ts";
import { counted } from "../../core/words.ts";
import { useModel, usePage } from "../page.ts";
import { Choice, Group, Radios, TextField, Tick } from "../parts/fields.tsx";
import { MODE_TITLES } from "../parts/show-mode.ts";
import type { Outcome } from "./paper.tsx";

const PAPER_NAMES = { a4: "A4", letter: "US Letter", a5: "A5" };
const LAYOUT_NAMES = { one: "1", two: "Up to 2", four: "Up to 4", list: "List", fewest: "Fewest" };

export function PrintPanel({ outcome }: { outcome: Outcome }) {
  const { keeping } = usePage();
  const { print, history } = useModel();
  const set = keeping.setPrint;

  useEffect(() => {
    // Where it comes later than it was asked for, the focus waits on the button that asked.
    if (!document.activeElement?.matches(".sheet-modes [aria-current]")) return;
    document.getElementById(MODE_TITLES.print)?.focus({ preventScroll: true });
  }, []);

  if (history.now.items.length === 0) {
    return (
      <section aria-labelledby="sheet-print-title">
        <h2 id="sheet-print-title" tabIndex={-1}>
          Print
        </h2>
        <p class="sheet-empty">There is nothing to print yet. Choose exercises first.</p>
      </section>
    );
  }
  return (
    <section class="sheet-print" aria-labelledby="sheet-print-title">
      <h2 id="sheet-print-title" tabIndex={-1}>
        Print
      </h2>
      <button type="button" class="sheet-button sheet-button--strong sheet-button--big" onClick={() => window.print()}>
        Print or save as PDF
      </button>
      <p class="sheet-hint">
        {counted(outcome.pages, "page")} of {PAPER_NAMES[print.paper]}.{" "}
        {shortfall(print, outcome, history.now.items.length)}
        {outcome.isFineCode && "The QR code is very fine: shorter notes make it easier to read. "}
        In the printer's own window, choose actual size (100 %) and no headers.
      </p>
      <Radios
        legend="Paper"
        value={print.paper}
        options={PAPERS.map((paper) => ({ value: paper, label: PAPER_NAMES[paper] }))}
        onChoice={(value) => set({ paper: PAPERS.find((paper) => paper === value) ?? print.paper })}
      />
      <Radios
        legend="Exercises a page"
        value={print.layout}
        options={LAYOUTS.map((layout) => ({ value: layout, label: LAYOUT_NAMES[layout] }))}
        onChoice={(value) => set({ layout: LAYOUTS.find((layout) => layout === value) ?? print.layout })}
      />
      <Radios
        legend="Dose"
        value={print.blank ? "blank" : "filled"}
        options={[
          { value: "filled", label: "Filled in" },
          { value: "blank", label: "Blank lines" },
        ]}
        onChoice={(value) => set({ blank: value === "blank" })}
      />
      <Group legend="Look">
        <div class="sheet-ticks">
          <Tick checked={print.large} onTick={(large) => set({ large })}>
            Large print
          </Tick>
          <Tick checked={print.mono} onTick={(mono) => set({ mono })}>
            Black and white
          </Tick>
          <Tick checked={print.faults} onTick={(faults) => set({ faults })}>
            Pictures of faults
          </Tick>
          <Tick checked={print.next} onTick={(next) => set({ next })}>
            What is next
          </Tick>
          <Tick checked={print.qr} onTick={(qr) => set({ qr })}>
            QR code
          </Tick>
        </div>
      </Group>
      <Group legend="Boxes to tick">
        <Choice
          label="Weeks"
          value={String(print.ticks)}
          options={TICKS.map((ticks) => ({ value: String(ticks), label: tickLabel(ticks) }))}
          onChoice={(value) => set({ ticks: TICKS.find((ticks) => String(ticks) === value) ?? print.ticks })}
        />
        <Tick checked={print.sides} onTick={(sides) => set({ sides })}>
          Left and right apart
        </Tick>
      </Group>
      <Asked />
    </section>
  );
}

/** Whom the patient asks: kept on this device, or in the link where it is wanted there. */
function Asked() {
  const { keeping, actions } = usePage();
  const { contact: typed, history } = useModel();
  const sheet = history.now;
  const { name, contact } = askedOf(sheet, typed);
  const isInLink = sheet.contact !== null;

  function change(part: Partial<TypedContact>): void {
    const next = { name, contact, ...part };
    if (isInLink) actions.edit(changeSheet(sheet, { contact: { name: next.name, phone: next.contact } }), "contact");
    if (!isInLink || typed.inLink) keeping.setContact(part);
  }

  return (
    <Group legend="Who to ask">
      <TextField
        label="Clinic or person"
        value={name}
        most={CONTACT_LENGTH}
        placeholder={isInLink ? "" : "Kept in this browser only"}
        onText={(text) => change({ name: text })}
      />
      <TextField
        label="Telephone, address"
        value={contact}
        most={CONTACT_LENGTH}
        onText={(text) => change({ contact: text })}
      />
      <Tick
        checked={isInLink}
        onTick={(wanted) => {
          actions.edit(changeSheet(sheet, { contact: wanted ? { name, phone: contact } : null }));
          // The next sheets that are begun here have it, too; what another put into its own link is not taken for ours.
          keeping.setContact({ inLink: wanted });
        }}
      >
        Put it into the link, too
      </Tick>
      {isInLink && (
        <p class="sheet-hint">
          Whoever has the link can read it, and it shows on every phone that opens the sheet. The next sheets you begin
          here have it, too.
        </p>
      )}
    </Group>
  );
}

function tickLabel(ticks: Ticks): string {
  if (ticks === "plan") return "As planned";
  return ticks === 0 ? "None" : String(ticks);
}

/** Says what a choice cannot do, before the paper does. */
function shortfall(print: PrintOptions, { most }: Outcome, count: number): string {
  const wanted = Math.min(MOST[print.layout], count);
  if (MOST[print.layout] === Infinity || most === null || most >= wanted) return "";
  return `At this size of paper and type, no more than ${most} ${most === 1 ? "fits" : "fit"} on a page. `;
}
