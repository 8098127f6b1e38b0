/** What is saved here and starred, as one link or file for colleagues. */

import { useState } from "preact/hooks";
import { TITLE_LENGTH } from "../../core/prescription.ts";
import { encodeProtocol, protocolStore } from "../../core/protocol.ts";
import { storeText } from "../../core/store.ts";
import { counted } from "../../core/words.ts";
import { pageAddress } from "../../state/address.ts";
import { useModel } from "../page.ts";
import { TextField, Tick } from "../parts/fields.tsx";
import { download, fileName } from "../parts/file.ts";
import { Fold } from "../parts/fold.tsx";
import { useCopy } from "./copy.ts";

export function Colleagues() {
  const { store } = useModel();
  const copy = useCopy();
  const [name, setName] = useState("Our protocol");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (store.sheets.length + store.favourites.length === 0) return null;
  const sheets = store.sheets.filter((saved) => !left.has(saved.name));
  const protocol = { name, sheets, favourites: store.favourites };

  function tick(one: string, isIn: boolean): void {
    const others = [...left].filter((other) => other !== one);
    setLeft(new Set(isIn ? others : [...others, one]));
  }

  return (
    <Fold title="Share with colleagues">
      <TextField label="Name of the protocol" value={name} most={TITLE_LENGTH} onText={setName} />
      {store.sheets.map((saved) => (
        <Tick key={saved.name} checked={!left.has(saved.name)} onTick={(isIn) => tick(saved.name, isIn)}>
          <bdi>{saved.name}</bdi>
        </Tick>
      ))}
      <p class="sheet-hint">
        {counted(store.favourites.length, "favourite")} go with it. Your log does not. The link is never sent to our
        server. Leave out names and diagnoses.
      </p>
      <div class="sheet-bar">
        <button
          type="button"
          class="sheet-button"
          onClick={() => copy(`${pageAddress()}#${encodeProtocol(protocol)}`, "Link")}
        >
          Copy protocol link
        </button>
        <button
          type="button"
          class="sheet-button"
          onClick={() => download(fileName(name, "json"), "application/json", storeText(protocolStore(protocol)))}
        >
          Save protocol as file
        </button>
      </div>
    </Fold>
  );
}
