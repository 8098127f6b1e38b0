/** What works in an exercise: its two pictures with bones and muscles inside the body, and what is said of them. */

import { useEffect, useState } from "preact/hooks";
import type { WhatWorks, WorkLine } from "../../core/library-shape.ts";
import { jsonAt } from "../../state/ask-site.ts";
import { usePage } from "../page.ts";
import { NOT_LOADED } from "../parts/file.ts";
import { Picture } from "../parts/picture.tsx";

/** The words on all exercises are one small file; it is asked for once. */
let said: Partial<WhatWorks> | null = null;

export function Works({ id }: { id: string }) {
  const { at } = usePage();
  const [state, setState] = useState<"waiting" | "here" | "failed">(said ? "here" : "waiting");
  useEffect(() => {
    if (said) return;
    jsonAt(at("sheet/works.json")).then(
      (all) => {
        said = all as Partial<WhatWorks>;
        setState("here");
      },
      () => setState("failed"),
    );
  }, []);
  if (state === "waiting") return null;
  const works = said?.exercises?.[id];
  if (!works) return <p class="sheet-empty">{NOT_LOADED}</p>;
  return (
    <div class="sheet-do__pictures sheet-works">
      {[works.start, works.end].map((figure, half) => (
        <figure key={figure.src}>
          <Picture figure={figure} />
          <figcaption>
            <b>{half + 1}</b> {half ? "Move" : "Start"}: what {works.done}
          </figcaption>
        </figure>
      ))}
      <div class="sheet-works__words">
        <ul>
          {works.lines.map((line) => (
            <Line key={line.label} line={line} />
          ))}
        </ul>
        <p class="sheet-hint">{works.foot}</p>
        {works.turns && (
          <p>
            {/* A clock of this page that runs goes on, with its sounds. */}
            <a href={at(works.turns)} target="_blank" rel="noopener">
              See the movement in 3D (new tab)
            </a>
          </p>
        )}
      </div>
    </div>
  );
}

function Line({ line: { label, how, muscles, after } }: { line: WorkLine }) {
  const { at } = usePage();
  return (
    <li>
      <b>{label}</b>
      {how}: {muscles}.{" "}
      {after.map(({ text, page }) =>
        page ? (
          <a key={page} href={at(page)}>
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </li>
  );
}
