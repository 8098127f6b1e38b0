/** Saving on this device, and opening what was saved, pasted or exported. */

import { useRef, useState } from "preact/hooks";
import { sheetName } from "../../core/names.ts";
import { TITLE_LENGTH } from "../../core/prescription.ts";
import { storedName } from "../../core/store.ts";
import { useModel, usePage } from "../page.ts";
import { DeleteAll } from "../parts/delete-all.tsx";
import { TextField } from "../parts/fields.tsx";
import { download, NOT_LOADED } from "../parts/file.ts";
import { Icon } from "../parts/icon.tsx";
import { Colleagues } from "./colleagues.tsx";

export function KeptPanel() {
  const { keeping } = usePage();
  const { history, store } = useModel();
  const [name, setName] = useState<string | null>(null);
  const sheet = history.now;
  const chosen = storedName(name ?? sheetName(sheet));
  const replaces = store.sheets.some((saved) => saved.name === chosen);
  const holdsSomething = store.sheets.length > 0 || store.sessions.length > 0 || store.favourites.length > 0;

  return (
    <section class="sheet-kept" aria-labelledby="sheet-kept-title">
      <h2 id="sheet-kept-title" tabIndex={-1}>
        Save and open
      </h2>
      {sheet.items.length > 0 && (
        <form
          class="sheet-inline"
          onSubmit={(event) => {
            event.preventDefault();
            if (keeping.save(name ?? sheetName(sheet))) setName(null);
          }}
        >
          <TextField
            label="Save on this device as"
            value={name ?? sheetName(sheet)}
            most={TITLE_LENGTH}
            hint={
              replaces
                ? `There is a saved sheet of this name. "Replace" overwrites it.`
                : "This browser may delete what it keeps, above all on an iPhone. The link always works."
            }
            onText={setName}
          />
          <button type="submit" class="sheet-button">
            {replaces ? "Replace" : "Save"}
          </button>
        </form>
      )}
      {store.sheets.length > 0 && (
        <ul class="sheet-saved">
          {store.sheets.map((saved) => (
            <li key={saved.name}>
              <button type="button" class="sheet-button sheet-saved__open" onClick={() => keeping.openSaved(saved)}>
                Open <bdi>{saved.name}</bdi>
              </button>
              <button
                type="button"
                class="sheet-button sheet-button--icon"
                aria-label={`Forget ${saved.name}`}
                onClick={() => {
                  keeping.forget(saved.name);
                  document.getElementById("sheet-kept-title")?.focus();
                }}
              >
                <Icon name="remove" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Colleagues />
      <OpenLink />
      <div class="sheet-bar">
        <FileButton />
        {holdsSomething && (
          <button
            type="button"
            class="sheet-button"
            onClick={() => download("level-hips.json", "application/json", keeping.exportText())}
          >
            Export all
          </button>
        )}
      </div>
      <DeleteAll />
    </section>
  );
}

function OpenLink() {
  const { keeping } = usePage();
  const [text, setText] = useState("");
  return (
    <form
      class="sheet-inline"
      onSubmit={(event) => {
        event.preventDefault();
        if (keeping.openLink(text)) setText("");
      }}
    >
      <TextField label="Open a link that you were sent" value={text} most={20_000} onText={setText} />
      <button type="submit" class="sheet-button">
        Open
      </button>
    </form>
  );
}

/** Larger files are none of ours. */
const LARGEST_FILE = 5_000_000;

function FileButton() {
  const { actions, keeping } = usePage();
  const input = useRef<HTMLInputElement>(null);

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > LARGEST_FILE) return actions.say("This file does not hold a sheet.");
    try {
      await keeping.importText(await file.text());
    } catch {
      actions.say(NOT_LOADED);
    }
  }

  return (
    <>
      <button type="button" class="sheet-button" onClick={() => input.current?.click()}>
        Open a file
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File"
        accept=".json,application/json"
        onChange={(event) => {
          void read(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
