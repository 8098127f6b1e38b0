/** What is read by a machine, dialled or posted: a translator leaves it as it is. */

import type { ComponentChildren } from "preact";

export function Exact({ children }: { children: ComponentChildren }) {
  return <span translate={false}>{children}</span>;
}
