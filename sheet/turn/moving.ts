/**
 * What moves the hip in 3D along an exercise: buttons for its start and end, a slider between them, and a button that
 * plays it there and back at the exercise's own pace. For readers who asked for less motion nothing plays or glides.
 */

import type { Held } from "../core/held.ts";
import { END, lastOf } from "../core/held.ts";
import { moves, placeAt, secondsAt, stationOf, stopAt, stopsOf } from "../core/movement.ts";
import { button, group, make } from "./elements.ts";

/** Milliseconds from one stop to another. */
const GLIDE = 350;
const [PLAY, STOP] = ["Play the movement", "Stop"];
const QUIET = "Your device asks for less motion, so nothing plays by itself. Move the slider.";
const STILL = "You would see nothing move here: the muscles push, and the leg stays where it is.";

const LESS_MOTION = matchMedia("(prefers-reduced-motion: reduce)");

/** Whether a reader asked for less motion. */
export function isQuiet(): boolean {
  return LESS_MOTION.matches;
}

export class Moving {
  readonly element: HTMLElement;
  /** Where the movement is, in stations. */
  place = 0;
  isPlaying = false;
  /** Whether the picture can be seen. */
  isSeen = true;
  private held: Held | undefined;
  private asked = 0;
  /** The station to which a press or the slider takes it. */
  private goal = 0;
  private readonly show: (isGoing: boolean) => void;
  private readonly bringIntoSight: () => void;
  private readonly ends: readonly (readonly [number, HTMLButtonElement])[];
  private readonly slider = make("input", { type: "range", id: "turn-far", min: "0", step: "1" });
  private readonly far = make("output", {});
  private readonly player = button(PLAY, () => (this.isPlaying ? this.stop() : this.play()));
  private readonly way: HTMLElement;
  private readonly note = make("p", { className: "turn-keys" });

  /**
   * @param show - Shows what has changed: while it is going, the picture alone.
   * @param bringIntoSight - Has the picture seen.
   */
  constructor(show: (isGoing: boolean) => void, bringIntoSight: () => void) {
    this.show = show;
    this.bringIntoSight = bringIntoSight;
    this.ends = [
      [0, button("Start", () => this.go(0))],
      [stopAt(END), button("End", () => this.go(stopAt(END)))],
      [stopAt(2 * END), button("Then", () => this.go(stopAt(2 * END)))],
    ];
    this.far.htmlFor.add(this.slider.id);
    this.slider.addEventListener("input", () => this.go(Number(this.slider.value)));
    this.way = make("p", { className: "turn-far" }, [
      make("label", { htmlFor: this.slider.id, textContent: "How far into the movement:" }),
      " ",
      this.far,
      this.slider,
    ]);
    const buttons = [...this.ends.map(([, one]) => one), this.player];
    this.element = make("div", { className: "turn-movement" }, [group("The movement", buttons), this.way, this.note]);
    document.addEventListener("visibilitychange", this.whenHidden);
    LESS_MOTION.addEventListener("change", this.offer);
  }

  /** Takes the movement of an exercise, at its start; without one there is nothing to press. */
  take(held: Held | undefined): void {
    this.rest();
    this.held = held;
    this.place = 0;
    this.element.hidden = !held;
    this.offer();
    this.mark();
  }

  /** Offers what there is to see, and what a reader wants to see. */
  private readonly offer = () => {
    const hasWay = this.held !== undefined && moves(this.held);
    this.way.hidden = !hasWay;
    const last = this.held ? stopAt(lastOf(this.held)) : 0;
    this.slider.max = String(last);
    for (const [stop, one] of this.ends) one.hidden = stop > last;
    this.player.hidden = !hasWay || isQuiet();
    this.note.textContent = hasWay ? QUIET : STILL;
    this.note.hidden = hasWay && !isQuiet();
    if (isQuiet()) this.stop();
  };

  /** Whether one picture follows another by itself. */
  get isGoing(): boolean {
    return this.asked !== 0;
  }

  /** Stops what plays, at the nearest stop. */
  stop(): void {
    if (this.isPlaying) this.go(stopAt(this.place));
  }

  /** Lets nothing go on where nobody sees it: what plays stops, what was on its way is there. */
  halt(): void {
    if (this.isGoing) this.rest(this.isPlaying ? stationOf(stopAt(this.place)) : this.goal);
  }

  close(): void {
    cancelAnimationFrame(this.asked);
    document.removeEventListener("visibilitychange", this.whenHidden);
    LESS_MOTION.removeEventListener("change", this.offer);
  }

  private readonly whenHidden = () => document.hidden && this.halt();

  private play(): void {
    const { held } = this;
    if (!held) return;
    // Its button stands below the picture: who plays it wants to see it.
    if (!this.isSeen) this.bringIntoSight();
    const before = secondsAt(this.place, held);
    this.run((seconds) => placeAt(before + seconds, held) ?? this.rest(0));
    this.isPlaying = true;
    this.mark();
    this.show(false);
  }

  /** Goes to a stop, at once where nobody would see the way, or wants to. */
  private go(stop: number): void {
    this.rest();
    const [from, to] = [this.place, stationOf(stop)];
    this.goal = to;
    this.mark(stop);
    const arrived = () => this.rest(to);
    if (isQuiet() || document.hidden || !this.isSeen || from === to) arrived();
    else this.run((seconds) => (1000 * seconds < GLIDE ? from + ((to - from) * 1000 * seconds) / GLIDE : arrived()));
  }

  /** Asks again and again where the movement is by now, in seconds since the first picture. */
  private run(placeNow: (seconds: number) => number): void {
    cancelAnimationFrame(this.asked);
    let begun = 0;
    const step = (now: number) => {
      begun ||= now;
      this.asked = requestAnimationFrame(step);
      this.place = placeNow((now - begun) / 1000);
      if (this.isPlaying) this.mark();
      if (this.asked) this.show(true);
    };
    this.asked = requestAnimationFrame(step);
  }

  /** Lets nothing go any more; at a place, says where that is. */
  private rest(place?: number): number {
    cancelAnimationFrame(this.asked);
    this.asked = 0;
    this.isPlaying = false;
    if (place !== undefined) {
      this.place = place;
      this.mark();
      this.show(false);
    }
    return this.place;
  }

  /** Marks on slider and buttons where the movement is, or goes. */
  private mark(stop = stopAt(this.place)): void {
    const words = (this.held && stopsOf(this.held)[stop]) ?? "";
    this.slider.value = String(stop);
    this.slider.setAttribute("aria-valuetext", words);
    if (this.far.textContent !== words) this.far.textContent = words;
    for (const [one, end] of this.ends) end.setAttribute("aria-pressed", String(one === stop && !this.isPlaying));
    this.player.textContent = this.isPlaying ? STOP : PLAY;
  }
}
