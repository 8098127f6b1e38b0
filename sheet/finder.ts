/**
 * Finds among the claims of the register, the references and the muscle recordings: by word or author,
 * and by what each page lets one choose, such as a verdict or a muscle. The page holds the form
 * (`finder.md.j2`) and all there is to find; without this script the form is not shown and nothing is hidden.
 */

import type { Asked, Thing } from "./core/asked.ts";
import { askedBy, fits, inOrder, ORDER, queryOf, thing } from "./core/asked.ts";

const form = document.querySelector<HTMLFormElement>("form.finder");
const list = document.querySelector<HTMLElement>(".findable");
if (form && list) start(form, list);

function start(form: HTMLFormElement, list: HTMLElement): void {
  const found = [...list.querySelectorAll<HTMLElement>("tbody tr, :scope > ul > li")].map((shown) => ({
    shown,
    carrier: carrierOf(shown),
    thing: thingOf(shown),
  }));
  const groups = [...list.querySelectorAll<HTMLElement>(".find-group")];
  const words = form.querySelector<HTMLInputElement>("input");
  const choices = [...form.querySelectorAll("select")];
  const status = form.querySelector("[role=status]");
  const reset = form.querySelector<HTMLButtonElement>("[type=reset]");
  const elsewhere = document.querySelector<HTMLElement>(".finder-elsewhere");
  const there = elsewhere?.querySelector("a");
  if (!words || !status || !reset) return;
  const address = there?.href ?? "";

  const asked = (): Asked => ({
    words: words.value,
    facets: Object.fromEntries(choices.map(({ name, value }) => [name, value])),
  });
  const put = ({ words: text, facets }: Asked) => {
    words.value = text;
    for (const choice of choices) choice.value = facets[choice.name] ?? "";
  };
  let arranged = "";
  /** Puts the rows of each table in an order; in none, they stand as on the page. */
  const arrange = (order: string) => {
    if (order === arranged) return;
    arranged = order;
    const key = ({ carrier }: { carrier: HTMLElement }) => carrier.dataset[order] ?? carrier.textContent ?? "";
    for (const { shown } of order === "" ? found : inOrder(found, key)) shown.parentElement?.append(shown);
  };
  const show = () => {
    const wish = asked();
    let count = 0;
    for (const { shown, thing } of found) {
      shown.hidden = !fits(thing, wish);
      if (!shown.hidden) count += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector("tbody tr:not([hidden])");
    status.textContent = `${count} of ${found.length} ${form.dataset.things}`;
    reset.hidden = queryOf(wish) === "";
    const onlyWords = queryOf({ words: wish.words, facets: {} });
    if (elsewhere) elsewhere.hidden = onlyWords === "";
    if (there) there.href = address + onlyWords;
    arrange(wish.facets[ORDER] ?? "");
  };
  const tell = () => history.replaceState(history.state, "", location.pathname + queryOf(asked()));
  /** What an address leads to is shown, whatever was asked for. */
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest(".findable [hidden]")) return;
    put({ words: "", facets: {} });
    show();
    history.replaceState(history.state, "", location.pathname + location.hash);
    target.scrollIntoView();
  };

  form.addEventListener("input", () => {
    show();
    tell();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    put({ words: "", facets: {} });
    show();
    tell();
    words.focus(); // the button is gone
  });
  addEventListener("popstate", reveal);
  addEventListener("hashchange", reveal);

  form.hidden = false;
  const values = choices.map(({ name, options }) => [name, [...options].map(({ value }) => value)]);
  put(askedBy(location.search, Object.fromEntries(values)));
  show();
  if (queryOf(asked()) !== "" && location.hash === "") form.scrollIntoView();
  reveal();
}

/** What carries the facets of a row or a line. */
function carrierOf(shown: HTMLElement): HTMLElement {
  return shown.querySelector<HTMLElement>(".claim-number, .found-by") ?? shown;
}

/** What a row or a line says, with the references that it cites and the authors whom those leave out. */
function thingOf(shown: HTMLElement): Thing {
  const carrier = carrierOf(shown);
  const notes = [...shown.querySelectorAll<HTMLAnchorElement>("a.footnote-ref")].map(({ hash }) =>
    document.getElementById(decodeURIComponent(hash.slice(1))),
  );
  const texts = [shown, ...notes].map((part) => part?.textContent ?? "");
  return thing([...texts, carrier.dataset.more ?? ""], carrier.dataset);
}
