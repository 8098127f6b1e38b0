/** The page: three modes of one sheet, one live region, and the question about another sheet. */

import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { Comparison } from "../core/comparison.ts";
import type { Mode } from "../core/entry.ts";
import { MODES } from "../core/entry.ts";
import type { Editions } from "../core/library.ts";
import { unknownExercises } from "../core/names.ts";
import { jsonAt } from "../state/ask-site.ts";
import { KEPT_SAID } from "../state/status-line.ts";
import { useBuilder } from "./choose/use-builder.ts";
import { usePrescribing } from "./choose/use-prescribing.ts";
import { useDo } from "./doing/use-do.ts";
import { Newer } from "./newer.tsx";
import { useModel, usePage } from "./page.ts";
import { usePaper } from "./paper/use-paper.ts";
import { NOT_LOADED } from "./parts/file.ts";
import { showMode } from "./parts/show-mode.ts";

const MODE_NAMES: Readonly<Record<Mode, string>> = { choose: "Choose", print: "Print", do: "Do" };

export function App() {
  const { actions } = usePage();
  const { mode, isLed } = useModel();
  const changed = useChanged();

  const isFollowed = isLed && mode === "do";
  // Before anything is painted, so that nothing moves up after it.
  useLayoutEffect(() => {
    document.body.classList.toggle("sheet-followed", isFollowed);
  }, [isFollowed]);

  return (
    <>
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
            {changed && <changed.views.Changes comparison={changed.comparison} />}
            <Builder />
          </>
        )}
        {mode === "do" && changed && <changed.views.Rules comparison={changed.comparison} />}
        <Exercises comparison={changed?.comparison ?? null} />
        {mode === "do" && changed && <changed.views.Changes comparison={changed.comparison} />}
        <Newer />
      </div>
      <Papers />
      <LiveRegion />
      <Offer />
    </>
  );
}

function Builder() {
  const builder = useBuilder();
  if (builder === "failed") return <p class="sheet-empty">{NOT_LOADED}</p>;
  return builder && <builder.Choose />;
}

/** Once there, they stay: their clock goes on in every mode. */
function Exercises({ comparison }: { comparison: Comparison | null }) {
  const isShown = useModel().mode === "do";
  const part = useDo(isShown);
  if (part === "failed") return isShown ? <p class="sheet-empty">{NOT_LOADED}</p> : null;
  return part && <part.Doing comparison={comparison} isShown={isShown} />;
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

/**
 * What an earlier edition said otherwise of this sheet. What compares, and what was said, are loaded only for a sheet of
 * an earlier edition.
 */
function useChanged(): { readonly views: typeof import("./changed.tsx"); readonly comparison: Comparison } | null {
  const { library, at } = usePage();
  const { history } = useModel();
  const [past, setPast] = useState<readonly [views: typeof import("./changed.tsx"), editions: Editions] | null>(null);
  const { edition } = history.now;
  const isOlder = edition !== null && edition !== library.edition.id;
  useEffect(() => {
    if (!isOlder || past) return;
    Promise.all([import("./changed.tsx"), jsonAt(at("data/editions.json"))]).then(
      ([views, editions]) => setPast([views, editions as Editions]),
      () => undefined,
    );
  }, [isOlder]);
  if (!isOlder || !past) return null;
  const [views, editions] = past;
  return { views, comparison: views.whatChanged(history.now, library, editions) };
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
