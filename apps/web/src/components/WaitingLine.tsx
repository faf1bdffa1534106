/** One thing that waits for somebody: what it is, a word beneath it, and what does it. */

import type { ReactNode } from "react";
import names from "./WaitingLine.module.css";

export interface WaitingLineProps {
  readonly says: string;
  readonly beneath?: ReactNode;
  readonly children?: ReactNode;
}

export function WaitingLine({ says, beneath, children }: WaitingLineProps) {
  return (
    <li className={names.line}>
      <span className={names.text}>
        {says}
        {beneath !== undefined && <span className={names.beneath}>{beneath}</span>}
      </span>
      {children}
    </li>
  );
}
