/** A newer edition of the site: quietly at the end, and on top when this sheet needs it or must not miss it. */

import { useModel, usePage } from "./page.ts";

export function Newer({ isTop = false }: { isTop?: boolean }) {
  const { newest } = usePage();
  const { newer } = useModel();
  if (newer?.isUrgent !== isTop) return null;
  if (!newer.isReady)
    return <p class="sheet-newer">A newer edition of this page is on its way, and opens by itself.</p>;
  return (
    <div class={isTop ? "sheet-newer" : "sheet-newer sheet-newer--quiet"}>
      <p>
        A newer edition is here. What you ticked stays.
        {newer.words.length > 0 && " For this sheet it says something new:"}
      </p>
      {newer.words.length > 0 && (
        <ul>
          {newer.words.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <button type="button" class="sheet-button" onClick={newest.take}>
        Open it
      </button>
    </div>
  );
}
