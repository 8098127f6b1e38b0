/** The page: three modes of one sheet, one live region, and the question about another sheet. */

import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Comparison } from "../core/changes.ts";
import { changeWords, whatChanged } from "../core/changes.ts";
import type { Mode } from "../core/entry.ts";
import { MODES } from "../core/entry.ts";
import type { Editions } from "../core/library.ts";
import { sheetId, unknownExercises } from "../core/names.ts";
import { dayWords } from "../core/words.ts";
import { jsonAt } from "../state/ask-site.ts";
import { useBuilder } from "./choose/use-builder.ts";
import { usePrescribing } from "./choose/use-prescribing.ts";
import { WithClock } from "./doing/clock.tsx";
import { Do } from "./doing/do.tsx";
import { Newer } from "./newer.tsx";
import { useModel, usePage } from "./page.ts";
import { usePaper } from "./paper/use-paper.ts";
import { NOT_LOADED } from "./parts/file.ts";
import { Fold } from "./parts/fold.tsx";
import { showMode } from "./parts/show-mode.ts";

const MODE_NAMES: Readonly<Record<Mode, string>> = { choose: "Choose", print: "Print", do: "Do" };

export function App() {
  const { actions } = usePage();
  const { mode, isLed, history } = useModel();
  const comparison = useComparison();

  const isFollowed = isLed && mode === "do";
  // Before anything is painted, so that nothing moves up after it.
  useLayoutEffect(() => {
    document.body.classList.toggle("sheet-followed", isFollowed);
  }, [isFollowed]);

  return (
    <WithClock>
      <div class="sheet-screen">
        {!isFollowed && (
          <nav class="sheet-modes" aria-label="What to do with the sheet">
            {MODES.map((one) => (
              <button
                key={one}
                type="button"
                aria-current={one === mode ? "page" : undefined}
                onClick={() => showMode(actions, one)}
              >
                {MODE_NAMES[one]}
              </button>
            ))}
          </nav>
        )}
        <Newer isTop />
        <Problems />
        {mode === "choose" && (
          <>
            <Changes comparison={comparison} />
            <Builder />
          </>
        )}
        {mode === "do" && (
          <>
            <Rules comparison={comparison} />
            <Do key={sheetId(history.now)} comparison={comparison} />
            <Changes comparison={comparison} />
          </>
        )}
        <Newer />
      </div>
      <Papers />
      <LiveRegion />
      <Offer />
    </WithClock>
  );
}

function Builder() {
  const builder = useBuilder();
  if (builder === "failed") return <p class="sheet-empty">{NOT_LOADED}</p>;
  return builder && <builder.Choose />;
}

function Papers() {
  const { mode, isPrinting, history } = useModel();
  const isSeen = mode === "print";
  const hasItems = history.now.items.length > 0;
  const paper = usePaper(isSeen || isPrinting, hasItems);
  if (paper === "failed") return isSeen ? <p class="sheet-empty">{NOT_LOADED}</p> : null;
  if (paper) return <paper.Pages />;
  // Who prints from the browser's menu before they are here must not take what is on the screen for the sheet.
  return hasItems ? <p class="sheet-not-yet">The pages of this sheet were not ready. Please print once more.</p> : null;
}

/** What reading the link had to say, and exercises that this edition does not have. */
function Problems() {
  const { library } = usePage();
  const { problems, history } = useModel();
  const all = [...problems, ...unknownExercises(history.now, library)];
  if (all.length === 0) return null;
  return (
    <div class="sheet-problems">
      {all.map((problem, at) => (
        <p key={at}>{problem.message}</p>
      ))}
    </div>
  );
}

/** What changed in the rules for every exercise stands before them; what changed of one stands on top of that one. */
function Rules({ comparison }: { comparison: Comparison | null }) {
  const rules = comparison?.kind === "compared" && comparison.changes.find(({ kind }) => kind === "rules");
  return rules ? <p class="sheet-newer">{changeWords(rules)}</p> : null;
}

function Changes({ comparison }: { comparison: Comparison | null }) {
  if (!comparison || comparison.kind === "same") return null;
  if (comparison.kind === "unknown-edition") {
    return (
      <p class="sheet-hint">
        This sheet was made with another edition of the library. What has changed since is not known; the doses are
        those of the sheet.
      </p>
    );
  }
  if (comparison.changes.length === 0) return null;
  return (
    <Fold title={`What changed in the library since ${dayWords(comparison.since.date)} (${comparison.changes.length})`}>
      <ul>
        {comparison.changes.map((change) => (
          <li key={change.item}>{changeWords(change)}</li>
        ))}
      </ul>
    </Fold>
  );
}

/** Compares with earlier editions, which are loaded only for a sheet of an earlier one. */
function useComparison(): Comparison | null {
  const { library, at } = usePage();
  const { history } = useModel();
  const [editions, setEditions] = useState<Editions | null>(null);
  const { edition } = history.now;
  const isOlder = edition !== null && edition !== library.edition.id;
  useEffect(() => {
    if (!isOlder || editions) return;
    jsonAt(at("data/editions.json")).then(
      (all) => setEditions(all as Editions),
      () => undefined,
    );
  }, [isOlder]);
  return isOlder && editions ? whatChanged(history.now, library, editions) : null;
}

/**
 * The page's one live region; a repeated sentence differs by a space, so that it is said again.
 * The same words are shown for a moment to those who look, as long as they take to read.
 */
function LiveRegion() {
  const { holder } = usePage();
  const { said, problems, mode } = useModel();
  const { text, count, shownIn } = said;
  useEffect(() => {
    // As it stands now: the new mode may have said something of its own already.
    const latest = holder.get().said;
    if (latest.shownIn !== null && latest.shownIn !== mode) holder.set({ said: { ...latest, shownIn: null } });
  }, [mode]);
  // What was said once is not read again by who comes to the region later.
  useEffect(() => {
    if (!text) return undefined;
    const waiting = setTimeout(() => {
      if (holder.get().said.count === count) holder.set({ said: { text: "", count, shownIn: null } });
    }, KEPT_SAID);
    return () => clearTimeout(waiting);
  }, [count]);
  const isShownAnyway = problems.some(({ message }) => message === text);
  return (
    <>
      <p class="unseen" role="status" data-count={count}>
        {count % 2 === 0 || !text ? text : `${text}\u00A0`}
      </p>
      {shownIn === mode && text && !isShownAnyway && (
        <p key={count} class="sheet-toast" aria-hidden="true" style={{ animationDuration: `${readingSeconds(text)}s` }}>
          {text}
        </p>
      )}
    </>
  );
}

/** Milliseconds that a sentence stays in the live region. */
const KEPT_SAID = 20_000;

function readingSeconds(text: string): number {
  return Math.max(2.5, 1.5 + text.length / 20);
}

/** The question is loaded with the builder: who has a sheet in progress was there, and nobody else is asked. */
function Offer() {
  const { offered } = useModel();
  const more = usePrescribing(offered !== null);
  if (!offered || !more) return null;
  return more === "failed" ? <p class="sheet-empty">{NOT_LOADED}</p> : <more.Offer offered={offered} />;
}
