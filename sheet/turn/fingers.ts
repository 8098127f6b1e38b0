/** Fingers and the mouse on a picture that turns: what they pull, pinch and tap. */

/** Pixels that a finger may slip and still tap. */
const SLIP = 6;

/** What they do: pixels to the right and down, how many times as far apart, and pixels from the picture's corner. */
export interface Fingers {
  readonly pull: (right: number, down: number) => void;
  readonly pinch: (by: number) => void;
  readonly tap: (x: number, y: number) => void;
}

/** Follows fingers and the mouse on the picture: one pulls or taps, two pinch. A finger up or down scrolls the page. */
export function follow(canvas: HTMLCanvasElement, { pull, pinch, tap }: Fingers): void {
  const down = new Map<number, { x: number; y: number }>();
  let slipped = 0;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    if (!down.size) slipped = 0;
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (down.size > 1) slipped = SLIP;
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const [right, below] = [now.x - before.x, now.y - before.y];
    slipped += Math.hypot(right, below);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, now);
    if (other) {
      const apart = Math.hypot(before.x - other.x, before.y - other.y);
      if (apart) pinch(Math.hypot(now.x - other.x, now.y - other.y) / apart);
    } else if (slipped >= SLIP) pull(right, event.pointerType === "touch" ? 0 : below);
  });
  canvas.addEventListener("pointerup", (event) => {
    if (down.delete(event.pointerId) && slipped < SLIP) tap(event.offsetX, event.offsetY);
  });
  canvas.addEventListener("pointercancel", (event) => down.delete(event.pointerId));
}
