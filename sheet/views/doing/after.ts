/** What comes after a session: its end, the log, what was left out of it, the morning after, and the steps up and back. Loaded by use-after.ts. */

export { Finish } from "./finish.tsx";
export { LeftSessions } from "./left.tsx";
export { LogPanel } from "./log-panel.tsx";
export { Morning } from "./morning-card.tsx";
export { Since } from "./since.tsx";
