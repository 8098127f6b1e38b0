/** The QR code of a link. Its encoder is loaded when the first code is asked for. */

import { useEffect, useState } from "preact/hooks";
import type { QrCode } from "../../core/qr.ts";
import { QUIET } from "../../core/qr-quiet.ts";

/** Above this version the modules of a code of 3 cm are too fine for paper and phone. */
const FINEST = 10;

/** The smallest side on paper, a tenth of how far away a telephone is held, and the smallest module, in millimetres. */
const SIDE = 30;
const MODULE = 0.5;

export type Qr = QrCode | "waiting" | "too-long" | "failed";

export function useQr(link: string, isWanted = true): Qr {
  const [made, setMade] = useState<{ link: string; qr: Qr } | null>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    import("../../core/qr.ts").then(
      ({ qrCode }) => isCurrent && setMade({ link, qr: qrCode(link) ?? "too-long" }),
      () => isCurrent && setMade({ link, qr: "failed" }),
    );
    return () => {
      isCurrent = false;
    };
  }, [link, isWanted]);
  return made?.link === link ? made.qr : "waiting";
}

export function isDrawn(qr: Qr | null): qr is QrCode {
  return qr !== null && typeof qr === "object";
}

/** Side of the code on paper, with its quiet zone, which the smallest side does not count. */
export function paperSide(qr: QrCode): number {
  return qr.size * Math.max(SIDE / (qr.size - 2 * QUIET), MODULE + 0.02);
}

export function isFine(qr: QrCode): boolean {
  return qr.version > FINEST;
}

export function QrPicture({ qr, side }: { qr: QrCode; side?: string }) {
  return (
    <svg
      class="sheet-qr"
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      role="img"
      aria-label="QR code of the link to this sheet"
      shape-rendering="crispEdges"
      style={side ? { width: side, height: side } : undefined}
    >
      <rect width={qr.size} height={qr.size} fill="#fff" />
      <path d={qr.path} fill="#000" />
    </svg>
  );
}
