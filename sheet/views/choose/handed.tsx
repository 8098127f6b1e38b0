/** A colleague's protocol: what a link brought, to look at and to keep; nothing of one's own is touched. */

import { useEffect, useRef, useState } from "preact/hooks";
import { exerciseByCode } from "../../core/library.ts";
import { decodeProtocol, protocolStore } from "../../core/protocol.ts";
import { counted } from "../../core/words.ts";
import { useModel, usePage } from "../page.ts";

const NOTHING = { protocol: null, problems: [] };

export function Handed() {
  const { library, pieces, holder, actions, keeping } = usePage();
  const { handed } = useModel();
  const title = useRef<HTMLHeadingElement>(null);
  const [, setNamed] = useState(0);
  const { protocol, problems } = handed === null ? NOTHING : decodeProtocol(handed);
  const codes = protocol?.favourites ?? [];
  useEffect(() => {
    title.current?.focus();
    // Their names come with them; until then, or without them, their codes stand there.
    pieces.hold(codes).then(
      () => setNamed(codes.length),
      () => undefined,
    );
  }, [handed]);
  if (handed === null) return null;
  const names = codes.map((code) => exerciseByCode(library, code)?.name ?? code);
  const close = () => holder.set({ handed: null });

  return (
    <section class="sheet-handed" aria-labelledby="sheet-handed-title">
      <h2 id="sheet-handed-title" tabIndex={-1} ref={title}>
        {protocol ? <bdi>{protocol.name}</bdi> : "This link could not be opened"}
      </h2>
      {problems.map(({ code, message }) => (
        <p key={code}>{protocol ? `Part of this link was lost on the way. What is whole stands here.` : message}</p>
      ))}
      {protocol && (
        <>
          <p>
            A colleague shares {counted(protocol.sheets.length, "programme")} and {counted(names.length, "favourite")}.
            What you have saved stays as it is.
          </p>
          <ul class="sheet-saved">
            {protocol.sheets.map((saved) => (
              <li key={saved.name}>
                <button type="button" class="sheet-button sheet-saved__open" onClick={() => keeping.openSaved(saved)}>
                  Open <bdi>{saved.name}</bdi>
                </button>
              </li>
            ))}
          </ul>
          {names.length > 0 && <p class="sheet-hint">Favourites: {names.join(", ")}.</p>}
        </>
      )}
      <div class="sheet-bar">
        {protocol && (
          <button
            type="button"
            class="sheet-button sheet-button--strong"
            onClick={() => keeping.takeIn(protocolStore(protocol), "link") && close()}
          >
            Save all on this device
          </button>
        )}
        <button
          type="button"
          class="sheet-button"
          onClick={() => {
            close();
            actions.say("Nothing was saved. The link brings it back.");
          }}
        >
          {protocol ? "Not now" : "Close"}
        </button>
      </div>
    </section>
  );
}
