/**
 * Finds among the exercises of the library: by words as one types, by filters, as a table or as
 * cards. The page holds the form (`exercise_list.md.j2`) and a table for each stage with its first
 * exercises; without this script the form is not shown and nothing is hidden. What it asks for stands
 * in the address, so that a list can be linked and printed. A row that is asked for and not in the
 * page is made (`exercise-rows.ts`).
 *
 * The index and what looks for words are loaded when somebody asks: until then the page is complete.
 */

import type { Filters } from "./core/filters.ts";
import { filtersAsked, isNarrowed, passes } from "./core/filters.ts";
import type { Answer } from "./core/find.ts";
import type { Index } from "./core/library-shape.ts";
import { cardList } from "./exercise-cards.ts";
import { rowOf } from "./exercise-rows.ts";
import { jsonAt } from "./state/ask-site.ts";
import { statusLine } from "./state/status-line.ts";

/** Long enough that what was found is said once, after the typing. */
const PAUSE_OF_TYPING = 700;
const FAILED = "The search could not be loaded. Check your connection, then try again.";

interface Library {
  readonly index: Index;
  readonly search: (words: string) => Answer;
}

const form = document.querySelector<HTMLFormElement>("form.list-form");
const place = document.querySelector<HTMLElement>(".exercise-list");
const found = document.querySelector<HTMLElement>(".list-found");
if (form && place && found) start(form, place, found);

function start(form: HTMLFormElement, place: HTMLElement, found: HTMLElement): void {
  const words = form.querySelector<HTMLInputElement>("[name=find]");
  const summary = found.querySelector("p");
  const showAll = found.querySelector("button");
  const status = document.querySelector("[role=status]");
  if (!words || !summary || !showAll || !status) return;
  const say = statusLine(status);
  const groups = [...place.querySelectorAll<HTMLElement>(".find-group")];
  const rows = new Map([...place.querySelectorAll<HTMLTableRowElement>("tbody tr")].map((row) => [idOf(row), row]));
  const [like] = rows.values();
  if (!like) return;
  const homes = new Map([...rows.values()].map((row) => [row, row.parentElement]));
  const first = [...rows.keys()];
  const more = place.querySelectorAll<HTMLElement>(".list-more");
  const ranked = rankedTable(groups[0]);
  const cards = document.createElement("div");
  place.prepend(ranked.table, cards);

  let loading: Promise<Library> | null = null;
  const library = () => {
    loading ??= load().catch((error) => {
      loading = null; // so that the next letter tries again
      throw error;
    });
    return loading;
  };

  let asked = 0;
  let telling = 0;
  const show = async () => {
    asked += 1;
    const mine = asked;
    const said = query(form);
    const wish = { words: words.value.trim(), filters: filtersAsked(said), isCards: said.get("show") === "cards" };
    showAll.hidden = wish.words === "" && !isNarrowed(wish.filters);
    howMany(form);
    let list: { ids: readonly string[]; answer: Answer | null; index: Index | null };
    if (showAll.hidden && !wish.isCards) list = { ids: first, answer: null, index: null };
    else {
      // A letter later it is here, and answers before anybody sees this.
      summary.textContent = `Looking among ${place.dataset.count} exercises…`;
      try {
        const { index, search } = await library();
        const answer = search(wish.words);
        const passing = answer.finds.filter(({ exercise }) => passes(index, exercise, wish.filters));
        list = { ids: passing.map(({ exercise }) => exercise.id), answer, index };
      } catch {
        summary.textContent = FAILED;
        say(FAILED);
        return;
      }
      if (mine !== asked) return; // something else was asked meanwhile
    }
    if (list.index && !wish.isCards) complete(list.index, list.ids);
    arrange(list.ids, wish.words !== "" && !wish.isCards, wish.isCards ? list.index : null);
    tell(list.ids.length, list.answer, wish);
  };

  /** Makes the rows of these exercises that the page does not hold. */
  const complete = (index: Index, ids: readonly string[]) => {
    const asked = new Set(ids);
    for (const exercise of index.exercises) {
      if (!asked.has(exercise.id) || rows.has(exercise.id)) continue;
      const row = rowOf(index, exercise, like);
      rows.set(exercise.id, row);
      homes.set(row, place.querySelector(`#${exercise.stage} ~ * tbody`));
    }
  };

  const home = (row: HTMLTableRowElement | undefined) => {
    if (row) homes.get(row)?.append(row);
  };

  /** Shows these exercises: in the tables of their stages, best first in one table, or as cards. */
  const arrange = (ids: readonly string[], isRanked: boolean, index: Index | null) => {
    const shown = new Set(ids);
    for (const [id, row] of rows) row.hidden = !shown.has(id);
    for (const id of [...first, ...ids]) home(rows.get(id));
    for (const line of more) line.hidden = !showAll.hidden;
    if (isRanked) ranked.body.append(...ids.flatMap((id) => rows.get(id) ?? []));
    ranked.table.hidden = !isRanked || ids.length === 0;
    for (const group of groups)
      group.hidden = isRanked || index !== null || !group.querySelector("tbody tr:not([hidden])");
    cards.hidden = index === null;
    if (index) cards.replaceChildren(cardList(index, ids));
    document.body.classList.toggle("lists-some", !showAll.hidden);
  };

  const tell = (count: number, answer: Answer | null, wish: { words: string; filters: Filters }) => {
    const nearest = count === 0 ? (answer?.nearest ?? []) : [];
    const isFiltered = isNarrowed(wish.filters);
    const others = answer?.finds.length ?? 0;
    const lines = [
      `${count} of ${place.dataset.count} exercises.`,
      answer?.told ?? "",
      count === 0 && others > 0 && isFiltered ? `Without the filters: ${others}.` : "",
    ];
    const text = lines.filter((line) => line !== "").join(" ");
    const links = nearest.map(({ name, url }) => {
      const link = document.createElement("a");
      link.href = new URL(`../${url}`, location.href.split(/[?#]/)[0]).href;
      link.textContent = name;
      return link;
    });
    const asks = document.createElement("span");
    asks.className = "list-asked";
    asks.textContent = showAll.hidden ? "" : ` ${inWords(form, wish.words)}`;
    summary.replaceChildren(text, ...(links.length > 0 ? [" Nearest: "] : []));
    for (const [at, link] of links.entries()) summary.append(...(at > 0 ? [", "] : []), link);
    if (links.length > 0) summary.append(".");
    summary.append(asks);
    clearTimeout(telling);
    if (asked === 1 && showAll.hidden) return; // the page is opened: nobody asked to hear how many there are
    const heard = nearest.length > 0 ? `${text} Nearest: ${nearest.map(({ name }) => name).join(", ")}.` : text;
    telling = window.setTimeout(() => say(heard), PAUSE_OF_TYPING);
  };

  const changed = () => {
    const said = query(form).toString();
    history.replaceState(history.state, "", location.pathname + (said === "" ? "" : `?${said}`));
    show();
  };
  form.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === "with" && target.checked) onlyOne(form, target);
    changed();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  showAll.addEventListener("click", () => {
    const look = new URLSearchParams(query(form).get("show") ? { show: "cards" } : {});
    put(form, look);
    changed();
    words.focus(); // the button is gone
  });
  addEventListener("popstate", () => {
    put(form, new URLSearchParams(location.search));
    show();
  });

  form.hidden = false;
  found.hidden = false;
  put(form, new URLSearchParams(location.search));
  const filters = form.querySelector("details");
  if (filters) filters.open = isNarrowed(filtersAsked(query(form)));
  show();
}

async function load(): Promise<Library> {
  const [{ searcher }, list] = await Promise.all([import("./core/find.ts"), jsonAt("list.json")]);
  const index = list as Index;
  return { index, search: searcher(index) };
}

/** The exercise of a row: its page's address ends with it. */
function idOf(row: HTMLElement): string {
  const path = row.querySelector<HTMLAnchorElement>("td:nth-child(2) a")?.pathname ?? "";
  return path.split("/").at(-2) ?? "";
}

/** A table with the head of another, for exercises in the order in which words find them. */
function rankedTable(like: HTMLElement | undefined): { table: HTMLElement; body: HTMLElement } {
  const table = document.createElement("div");
  const copy = like?.querySelector(".exercise-table")?.cloneNode(true);
  if (copy) table.append(copy);
  const body = table.querySelector("tbody") ?? document.createElement("tbody");
  body.replaceChildren();
  return { table, body };
}

/** What the form asks for, as it stands in the address: nothing that is left as it was. */
function query(form: HTMLFormElement): URLSearchParams {
  const said = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const text = String(value).trim();
    if (text !== "" && !(name === "show" && text === "table")) said.append(name, text);
  }
  return said;
}

/** Fills the form with what an address asks for; what the form does not know asks for nothing. */
function put(form: HTMLFormElement, said: URLSearchParams): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) {
      field.value = said.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.value = "";
    } else if (field instanceof HTMLInputElement && field.type === "checkbox") {
      field.checked = said.getAll(field.name).includes(field.value);
    } else if (field instanceof HTMLInputElement && field.type === "radio") {
      field.checked = field.value === (said.get(field.name) === "cards" ? "cards" : "table");
    } else if (field instanceof HTMLInputElement) field.value = said.get(field.name) ?? "";
  }
}

/** "None of these" and things do not go together: the later tick counts. */
function onlyOne(form: HTMLFormElement, ticked: HTMLInputElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>("[name=with]")];
  const none = boxes.at(-1);
  for (const box of boxes) if (ticked === none ? box !== none : box === none) box.checked = false;
}

/** Says beside the shut filters how many are set. */
function howMany(form: HTMLFormElement): void {
  const place = form.querySelector(".list-how-many");
  const set = new Set([...query(form).keys()].filter((name) => name !== "find" && name !== "show"));
  if (place) place.textContent = set.size > 0 ? `: ${set.size}` : "";
}

/** What is asked for in words, for whoever reads the list on paper. */
function inWords(form: HTMLFormElement, words: string): string {
  const chosen = [...form.querySelectorAll("select")]
    .filter(({ value }) => value !== "")
    .map((one) => `${one.labels[0]?.firstElementChild?.textContent}: ${one.selectedOptions[0]?.text}.`);
  const ticked = [...form.querySelectorAll("details fieldset")].flatMap((group) => {
    const texts = [...group.querySelectorAll("input:checked")].map((box) => box.nextElementSibling?.textContent);
    return texts.length > 0 ? [`${group.querySelector("legend")?.textContent}: ${texts.join(", ")}.`] : [];
  });
  return [...(words === "" ? [] : [`Words: ${words}.`]), ...chosen, ...ticked].join(" ");
}
