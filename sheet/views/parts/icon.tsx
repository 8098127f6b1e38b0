/** Small line pictures for buttons; the button's own words or label say what it does. */

const PATHS = {
  up: "M12 19V5m-6 6 6-6 6 6",
  down: "M12 5v14m6-6-6 6-6-6",
  remove: "M6 6l12 12M18 6 6 18",
  add: "M12 5v14M5 12h14",
  undo: "M9 14 4 9l5-5M4 9h9a6 6 0 0 1 0 12h-3",
  redo: "m15 14 5-5-5-5m5 5h-9a6 6 0 0 0 0 12h3",
  open: "m6 9 6 6 6-6",
  grip: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
  tick: "m5 12 5 5L20 7",
  next: "m9 6 6 6-6 6",
  back: "m15 6-6 6 6 6",
  star: "m12 3 2.8 5.8 6.2.9-4.5 4.4 1.1 6.3L12 17.4 6.4 20.4l1.1-6.3L3 9.7l6.200-.9L12 3Z",
  warn: "M12 4 2.5 20h19L12 4Zm0 6v5m0 2.5v.01",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="sheet-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
