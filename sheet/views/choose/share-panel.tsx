/** Handing the sheet on. Everything here is made in the browser; nothing is sent to us. */

import { useState } from "preact/hooks";
import { encodeSheet, sheetLink } from "../../core/link.ts";
import { sheetName } from "../../core/names.ts";
import { mailtoLink, recordText, sheetJson } from "../../core/share.ts";
import { pageAddress } from "../../state/address.ts";
import { usePage, useSheet } from "../page.ts";
import { download, fileName, NOT_LOADED } from "../parts/file.ts";
import { Fold } from "../parts/fold.tsx";
import { InCalendar } from "../parts/in-calendar.tsx";
import { isFine, QrPicture, useQr } from "../parts/shown-qr.tsx";
import { useCopy } from "./copy.ts";

export function SharePanel() {
  const { library, actions, at } = usePage();
  const sheet = useSheet();
  const copy = useCopy();
  const [showsQr, setShowsQr] = useState(false);
  if (sheet.items.length === 0) return null;
  const link = sheetLink(pageAddress(), sheet);
  const name = sheetName(sheet);

  async function hand(): Promise<void> {
    try {
      await navigator.share({ title: name, url: link });
    } catch (error) {
      // Closing the device's share sheet is no failure.
      if (!(error instanceof DOMException && error.name === "AbortError")) {
        actions.say("Sharing did not work here. Copy the link instead.");
      }
    }
  }

  async function carePlan(): Promise<void> {
    try {
      const { carePlanNow } = await import("../../state/records.ts");
      download(fileName(name, "fhir.json"), "application/json", carePlanNow(sheet, library, link));
    } catch {
      actions.say(NOT_LOADED);
    }
  }

  return (
    <section class="sheet-share" aria-labelledby="sheet-share-title">
      <h2 id="sheet-share-title" tabIndex={-1}>
        Hand it on
      </h2>
      <p>
        The link holds the whole sheet: exercises, doses, days, title, notes, and what you set for this person. It never
        expires, and it is never sent to our server. Anyone who has the link can read it, so leave out names and
        diagnoses.
      </p>
      <label class="sheet-field__label" for="sheet-link">
        Link
      </label>
      <div class="sheet-inline">
        <input
          id="sheet-link"
          class="sheet-input sheet-input--link"
          type="text"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="sheet-button" onClick={() => copy(link, "Link")}>
          Copy<span class="unseen"> the link</span>
        </button>
      </div>
      <div class="sheet-bar">
        {"share" in navigator && (
          <button type="button" class="sheet-button" onClick={hand}>
            Share…
          </button>
        )}
        <a class="sheet-button" href={mailtoLink(sheet, library, link)}>
          E-mail
        </a>
        <button type="button" class="sheet-button" aria-expanded={showsQr} onClick={() => setShowsQr(!showsQr)}>
          QR code
        </button>
        <button type="button" class="sheet-button" onClick={() => copy(recordText(sheet, library, link), "Text")}>
          Copy as text
        </button>
        <button
          type="button"
          class="sheet-button"
          onClick={() => download(fileName(name, "json"), "application/json", sheetJson(sheet, library))}
        >
          Save as file
        </button>
        <a class="sheet-button" href={`${at("clinics/embed/")}#${encodeSheet(sheet)}`}>
          For a website
        </a>
      </div>
      {showsQr && <ShownQr link={link} />}
      <Fold title="For a patient record">
        {/* What is marked and copied by hand is what the button copies. */}
        <pre
          id="sheet-record"
          class="sheet-record"
          translate={false}
          role="group"
          aria-label="The sheet as plain text"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls, also with the keyboard.
          tabIndex={0}
        >
          {recordText(sheet, library, link)}
        </pre>
        <div class="sheet-bar">
          <button type="button" class="sheet-button" onClick={carePlan}>
            Download for a records system
          </button>
        </div>
        <p class="sheet-hint">The file is HL7 FHIR R4 and names no patient. It can be opened here again.</p>
      </Fold>
      <Fold title="Calendar file" late>
        <InCalendar link={link} />
      </Fold>
    </section>
  );
}

function ShownQr({ link }: { link: string }) {
  const qr = useQr(link);
  if (qr === "waiting") return <p>Making the code…</p>;
  if (qr === "failed") return <p>{NOT_LOADED}</p>;
  if (qr === "too-long") return <p>This sheet is too long for a QR code. Send the link, or shorten the notes.</p>;
  return (
    <figure class="sheet-shown-qr">
      <QrPicture qr={qr} />
      <figcaption>
        Point a phone's camera at it.
        {isFine(qr) && " This code is very fine: shorter notes make it easier to read."}
      </figcaption>
    </figure>
  );
}
