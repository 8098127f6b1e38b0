/** Where the hip in 3D is in the movement of an exercise, and what is said of it and of what works. */

import type { Held } from "./held.ts";
import { END, lastOf } from "./held.ts";
import type { Layer } from "./hip-model.ts";

/** The stops of the slider from start to end, and those of what follows it, in words. */
const STOPS = ["start", "a quarter of the way", "half way", "three quarters of the way", "end"];
const NEXT_STOPS = ["a quarter of the next way", "half of the next way", "three quarters of the next way"];
/** Stations from one stop to the next. */
const APART = END / (STOPS.length - 1);

/** The stops of a movement, in words. */
export function stopsOf({ follows }: Pick<Held, "follows">): readonly string[] {
  return follows ? [...STOPS, ...NEXT_STOPS, `after the end, ${follows}`] : STOPS;
}

/** How often a movement is played before it stops by itself. */
const TIMES = 5;
/** Radians that a leg has to turn for anything to be seen of it. */
const SEEN = 0.09;

/** What a muscle does in an exercise. */
export type Role = "main" | "helping";

/** The station of a stop. */
export function stationOf(stop: number): number {
  return stop * APART;
}

/** The stop that is nearest to a place between stations. */
export function stopAt(place: number): number {
  return Math.round(place / APART);
}

/** The two stations beside a place, and how far it is from the first to the second. */
export function beside(place: number): readonly [number, number, number] {
  const first = Math.floor(place);
  return [first, Math.ceil(place), place - first];
}

/**
 * Where the movement is so many seconds after it left the start, in stations; null when it was played often enough.
 * It gains speed and loses it, as a leg does, and takes as long as its tempo says.
 */
export function placeAt(elapsed: number, held: Pick<Held, "seconds" | "follows">): number | null {
  const [rest, out, hold, back] = held.seconds;
  const whole = out + hold + back + rest;
  if (elapsed >= TIMES * whole - rest) return null;
  const now = elapsed % whole;
  const share = now < out ? now / out : now < out + hold ? 1 : Math.max(1 - (now - out - hold) / back, 0);
  return (lastOf(held) * (1 - Math.cos(Math.PI * share))) / 2;
}

/** How many seconds after it left the start the movement is first at a place. */
export function secondsAt(place: number, held: Pick<Held, "seconds" | "follows">): number {
  return (held.seconds[1] * Math.acos(1 - (2 * place) / lastOf(held))) / Math.PI;
}

/** Whether a leg moves far enough to be seen. */
export function moves({ way }: Held): boolean {
  return Object.values(way).some(([first, ...others]) =>
    others.some((leg) =>
      (["thigh", "bend"] as const).some(
        (joint) => Math.hypot(...leg[joint].map((x, k) => x - (first[joint][k] ?? 0))) > SEEN,
      ),
    ),
  );
}

/** What each layer does that works in an exercise. */
export function rolesOf({ main, helping }: Held): ReadonlyMap<string, Role> {
  return new Map([...main.map((id) => [id, "main"] as const), ...helping.map((id) => [id, "helping"] as const)]);
}

/** Which muscles work, and how the picture shows it. */
export function worksWords(layers: readonly Layer[], { main, helping }: Held): string {
  const named = (ids: readonly string[]) =>
    layers
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name.toLowerCase())
      .join(", ")
      .replace(/, ([^,]*)$/, " and $1");
  const helps = helping.length ? ` Helping (pale, broken lines): ${named(helping)}.` : "";
  return `Main (dark, full lines): ${named(main)}.${helps} Any other: white, no lines.`;
}
