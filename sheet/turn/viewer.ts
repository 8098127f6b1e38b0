/**
 * The hip in 3D on a page: a picture that turns by fingers, keys and buttons, layers to take off, parts to name, and
 * beside it in words what is on view. It paints only when something changes, and only while it can be seen.
 */

import type { Held } from "../core/held.ts";
import { BAND, heldWords, movementOf } from "../core/held.ts";
import type { Model, Part } from "../core/hip-model.ts";
import { pelvisAt, pelvisWords, seenWords, setViewsOf, UPRIGHT } from "../core/lying.ts";
import { beside, rolesOf, stopAt, stopsOf, worksWords } from "../core/movement.ts";
import type { Matrix } from "../core/space.ts";
import type { View } from "../core/turning.ts";
import {
  between,
  farther,
  layersFrom,
  nearer,
  partAt,
  pulled,
  STEP,
  scaleOf,
  sharpnessAfter,
  shownWords,
  turned,
  viewWords,
  zoomed,
} from "../core/turning.ts";
import { button, group, make } from "./elements.ts";
import { follow } from "./fingers.ts";
import { isQuiet, Moving } from "./moving.ts";
import { Painter } from "./painter.ts";

/** What the buttons beside the set views do: their sign, their name, their key and the view after. */
const MOVES: readonly (readonly [string, string, string, (view: View) => View])[] = [
  ["←", "Turn to the left", "ArrowLeft", (view) => turned(view, STEP, 0)],
  ["→", "Turn to the right", "ArrowRight", (view) => turned(view, -STEP, 0)],
  ["↑", "Tilt up", "ArrowUp", (view) => turned(view, 0, -STEP)],
  ["↓", "Tilt down", "ArrowDown", (view) => turned(view, 0, STEP)],
  ["+", "Larger", "PageUp", nearer],
  ["−", "Smaller", "PageDown", farther],
];
const KEYS =
  "On the picture: arrow keys turn and tilt it, Page Up and Page Down make it larger and smaller, Home brings the first view back.";
const TO_NAME = "Tap a part, or choose it from the list, to hear what it is called.";
/** Milliseconds from one set view to the next, for readers who do not mind motion. */
const GLIDE = 450;
/** Milliseconds without a change until the picture is painted as sharp as it can be. */
const REST = 250;
/** Pixels for one of the page when it rests: more are seen by nobody. */
const SHARPEST = 2;

/** What a reader who opens the model first sees; of a pose, with what the legs do. */
const START: View = { azimuth: 135, elevation: 0, zoom: 1 };
const POSED_ZOOM = 0.5;

/** What is so of every exercise that is shown, to go on behind what works in it. */
const MODELLED =
  "Mean bones of 26 people, modelled muscles. The joints move, and the pelvis lies or tips, as in the exercise’s pictures; the view goes along with the hips. How the muscles follow is one model’s, on the way as at both ends.";

/** The poses that there are: where one is chosen, by the id of its exercise, and how each is held. */
export interface Poses {
  readonly choice: HTMLSelectElement;
  readonly held: Readonly<Record<string, Held>>;
}

/**
 * Opens the model in a page.
 *
 * @param standing - What to show.
 * @param open - The id of the layer that lies open at first; empty for the whole hip.
 * @param poses - What else it can be shown in; the one that is chosen is the first to be seen.
 * @returns The element to put into the page, and what closes it.
 * @throws {Error} Where the browser cannot paint it.
 */
export function viewer(
  standing: Model,
  open: string,
  poses: Poses | null,
): { element: HTMLElement; close: () => void } {
  const canvas = make("canvas", {
    className: "turn-picture",
    tabIndex: 0,
    role: "application",
    ariaLabel: "The hip in 3D",
    ariaRoleDescription: "picture that turns",
  });
  canvas.setAttribute("aria-describedby", "turn-keys");
  const painter = new Painter(canvas);

  let at: (station: number) => Model = () => standing;
  let roles: ReturnType<typeof rolesOf> | null = null;
  let first = START;
  let pelvis: (place: number) => Matrix = () => UPRIGHT;
  let view = START;
  let shown = layersFrom(standing.layers, open);
  let named: Part | null = null;
  let sharpness = 1;

  const seen = make("span", {});
  const name = make("strong", {});
  const says = make("span", {});
  const status = make("p", { className: "turn-says", role: "status" }, [name, says]);
  const where = make("p", { className: "turn-seen", role: "status" }, [seen]);

  const moving = new Moving(
    (isGoing) => (isGoing ? paint(true) : show()),
    () => canvas.scrollIntoView({ block: "nearest" }),
  );
  const setViews = setViewsNow().map(([word], i) => button(word, () => glideTo({ ...view, ...setViewsNow()[i]?.[1] })));
  const moves = MOVES.map(([sign, word, , moved]) => {
    const one = button(sign, () => change(moved(view)));
    one.ariaLabel = word;
    one.title = word;
    return one;
  });
  const boxes = standing.layers.map((layer) => {
    const box = make("input", { type: "checkbox" });
    box.addEventListener("change", () => {
      shown = new Set(shown);
      if (box.checked) shown.add(layer.id);
      else shown.delete(layer.id);
      if (named?.layer && !shown.has(named.layer)) nameIt(null);
      show();
    });
    const role = make("span", {});
    return { layer, box, role, label: make("label", {}, [box, make("span", {}, [layer.name, role])]) };
  });
  const list = make("select", { id: "turn-parts" }, [
    make("option", { value: "", textContent: "Choose a part" }),
    ...standing.parts.map((part) => make("option", { value: part.id, textContent: part.name })),
  ]);
  list.addEventListener("change", () => {
    const part = partOf(list.value);
    if (part?.layer && !shown.has(part.layer)) shown = new Set([...shown, part.layer]);
    // What lies on it would hide it.
    if (part?.layer) shown = new Set([...layersFrom(standing.layers, part.layer)].filter((layer) => shown.has(layer)));
    nameIt(part);
    show();
  });

  const works = make("p", {});
  const modelled = make("p", { className: "turn-keys", textContent: MODELLED });
  poses?.choice.addEventListener("change", choose);

  /** What the set views are where the movement is. */
  function setViewsNow(): ReturnType<typeof setViewsOf> {
    return setViewsOf(chosen(), pelvis(moving.place));
  }

  /** How the exercise that is chosen is held; nothing while the hip stands. */
  function chosen(): Held | undefined {
    return poses?.held[poses.choice.value];
  }

  /** Takes the exercise that was chosen, at its start, with what works in it, from the side of that leg. */
  function choose(): void {
    const held = chosen();
    painter.forget();
    pelvis = held ? (place) => pelvisAt(held, place) : () => UPRIGHT;
    at = held ? movementOf(standing, held, pelvis) : () => standing;
    roles = held ? rolesOf(held) : null;
    shown = held ? new Set([...held.main, ...held.helping, ...held.beside]) : layersFrom(standing.layers, open);
    moving.take(held);
    const views = setViewsNow();
    for (const [i, [word]] of views.entries()) if (setViews[i]) setViews[i].textContent = word;
    first = held ? { ...START, ...views[0]?.[1], zoom: POSED_ZOOM } : START;
    view = first;
    works.textContent = held ? worksWords(standing.layers, held) : "";
    modelled.hidden = !held;
    for (const { layer, role } of boxes) role.textContent = roleWords(layer.id);
    for (const option of list.options) {
      const part = partOf(option.value);
      if (part) option.textContent = part.name + roleWords(part.layer);
    }
    nameIt(partOf(named?.id));
    show();
  }

  function partOf(name = ""): Part | null {
    return at(0).parts.find(({ id }) => id === name) ?? null;
  }

  /** What a layer does in the exercise, to go on behind a name. */
  function roleWords(layer: string): string {
    const role = roles?.get(layer) ?? (roles && layer === BAND ? "lower part" : "");
    return role && `, ${role}`;
  }

  function poseWords(): string {
    const held = chosen();
    if (!held) return "";
    const stop = stopAt(moving.place);
    const now = moving.isPlaying
      ? "the movement plays, there and back."
      : `${stopsOf(held)[stop]}: ${heldWords(held, moving.place)}, ${pelvisWords(pelvis(moving.place))}.`;
    return ` ${poses?.choice.selectedOptions[0]?.text}, ${now}`;
  }

  function nameIt(part: Part | null): void {
    named = part;
    list.value = part?.id ?? "";
    name.textContent = part ? `${part.name}${roleWords(part.layer)}: ` : "";
    says.textContent = part ? `${part.says}.` : TO_NAME;
  }

  /** Says what is on view, and paints it. */
  function show(moves = false): void {
    const from = chosen() ? seenWords(view, pelvis(moving.place)) : viewWords(view);
    const words = `Seen ${from}.${poseWords()} ${shownWords(standing.layers, shown)}`;
    if (seen.textContent !== words) seen.textContent = words;
    for (const [i, [, { azimuth, elevation }]] of setViewsNow().entries()) {
      const isSeen = azimuth === view.azimuth && elevation === view.elevation;
      setViews[i]?.setAttribute("aria-pressed", String(isSeen));
    }
    for (const { layer, box } of boxes) box.checked = shown.has(layer.id);
    paint(moves);
  }

  function change(next: View): void {
    cancelAnimationFrame(gliding);
    goal = null;
    view = next;
    show(true);
  }

  let gliding = 0;
  let goal: View | null = null;
  function glideTo(end: View): void {
    cancelAnimationFrame(gliding);
    if (isQuiet() || !isSeen) return change(end);
    const from = view;
    goal = end;
    let begun = 0;
    const step = (now: number) => {
      begun ||= now;
      const share = (now - begun) / GLIDE;
      if (share >= 1) return change(end);
      view = between(from, end, share);
      paint(true);
      gliding = requestAnimationFrame(step);
    };
    gliding = requestAnimationFrame(step);
  }

  let isSeen = true;
  let isMoving = false;
  let asked = 0;
  let last = 0;
  let went = false;
  let resting = 0;
  /** Paints soon; while one change follows another, only as finely as leaves the picture moving. */
  function paint(moves = false): void {
    isMoving ||= moves;
    if (asked || !isSeen) return;
    asked = requestAnimationFrame((now) => {
      asked = 0;
      const took = now - last;
      last = now;
      // A slow device takes longer than that for a picture: of a movement, which waits for nobody, this counts, too.
      if (isMoving && (took < REST || (went && moving.isGoing))) sharpness = sharpnessAfter(sharpness, took);
      went = moving.isGoing;
      const pixels = isMoving ? Math.min(devicePixelRatio, SHARPEST) * sharpness : SHARPEST;
      const [from, to, share] = beside(moving.place);
      const between = { from: at(from), to: share ? at(to) : at(from), share, pelvis: pelvis(moving.place) };
      painter.paint({ view, shown, roles, named, pixels, coarse: isMoving, ...between });
      clearTimeout(resting);
      if (isMoving && !moving.isGoing) resting = window.setTimeout(paint, REST);
      isMoving = false;
    });
  }

  const watched = new IntersectionObserver((entries) => {
    isSeen = entries[entries.length - 1]?.isIntersecting ?? true;
    moving.isSeen = isSeen;
    if (!isSeen) {
      moving.halt();
      if (goal) change(goal);
    }
    paint();
  });
  watched.observe(canvas);
  const sized = new ResizeObserver(() => paint());
  sized.observe(canvas);

  canvas.addEventListener("keydown", (event) => {
    const moved = MOVES.find(([, , key]) => key === event.key)?.[3];
    if (event.ctrlKey || event.metaKey || event.altKey || (!moved && event.key !== "Home")) return;
    event.preventDefault();
    change(moved ? moved(view) : first);
  });
  follow(canvas, {
    pull: (right, down) => change(pulled(view, right, down)),
    pinch: (by) => change(zoomed(view, by)),
    tap: (x, y) => {
      const { width, height } = canvas.getBoundingClientRect();
      const finger = [x - width / 2, height / 2 - y] as const;
      const place = Math.round(moving.place);
      nameIt(partAt(at(place), pelvis(place), shown, view, scaleOf(view, width, height), finger));
      show();
    },
  });

  const ofPoses = poses?.choice.parentElement;
  if (ofPoses) ofPoses.hidden = false;
  const element = make("div", { className: "turn-view" }, [
    ...(ofPoses ? [make("div", { className: "turn-pose" }, [ofPoses, moving.element])] : []),
    make("div", {}, [canvas, works, status, where, modelled]),
    make("div", { className: "turn-ways" }, [group("Seen from", setViews), group("Turn, tilt, size", moves)]),
    make("fieldset", {}, [
      make("legend", { textContent: "Layers, from the outside in" }),
      ...boxes.map(({ label }) => label),
    ]),
    make("p", { className: "turn-name" }, [make("label", { htmlFor: "turn-parts", textContent: "Name a part" }), list]),
    make("p", { id: "turn-keys", className: "turn-keys", textContent: KEYS }),
  ]);
  choose();
  const close = () => {
    cancelAnimationFrame(gliding);
    cancelAnimationFrame(asked);
    moving.close();
    clearTimeout(resting);
    watched.disconnect();
    sized.disconnect();
    painter.close();
    poses?.choice.removeEventListener("change", choose);
    if (ofPoses) {
      ofPoses.hidden = true;
      element.before(ofPoses);
    }
    element.remove();
  };
  return { element, close };
}
