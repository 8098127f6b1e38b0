/** What the finder looks among: the rows that stand there first, and all exercises when somebody asks for more. */

import { useEffect, useState } from "preact/hooks";
import type { Answer } from "../../core/find.ts";
import type { Index, ListedExercise } from "../../core/library.ts";
import { LIST } from "../../core/pieces.ts";
import { keepFile } from "../../state/offline.ts";
import { usePage } from "../page.ts";

const FAILED = "The search could not be loaded. Check your connection, then try again.";

/** All exercises, and what looks for words among them. */
interface All {
  readonly index: Index;
  readonly search: (text: string) => Answer;
}

/** Loaded when somebody asks for more than the first of them, and once more with the next wish where that failed. */
export function useAll(isWanted: boolean, wish: string): All | "failed" | null {
  const { pieces } = usePage();
  const [all, setAll] = useState<All | "failed" | null>(null);
  useEffect(() => {
    if (!isWanted || all instanceof Object) return;
    Promise.all([import("../../core/find.ts"), pieces.list()]).then(
      ([{ searcher }, index]) => {
        keepFile(LIST);
        setAll({ index, search: searcher(index) });
      },
      () => setAll("failed"),
    );
  }, [isWanted, wish]);
  return all;
}

/** What the words find: everything without words. */
export function answerOf(words: string, all: All | "failed" | null, first: readonly ListedExercise[]): Answer {
  if (all instanceof Object && words.trim() !== "") return all.search(words);
  const rows = all instanceof Object ? all.index.exercises : first;
  return {
    finds: rows.map((exercise) => ({ exercise, injuries: [] })),
    told: all === "failed" ? FAILED : "",
    nearest: [],
  };
}
