/** A QR code, dark on white whatever the theme: readers want it so. */

import encodeQR from "qr";
import { useMemo } from "react";
import names from "./Qr.module.css";

export interface QrProps {
  /** What it says to whoever reads it with a camera. */
  readonly text: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
}

export function Qr({ text, label }: QrProps) {
  const dots = useMemo(() => encodeQR(text, "raw", { border: 2 }), [text]);
  const path = dots.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      className={names.code}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${dots.length} ${dots.length}`}
      shapeRendering="crispEdges"
    >
      <path d={path.join("")} />
    </svg>
  );
}
