/** Nothing here yet: says what will stand here and offers the first step. */

import type { ReactNode } from "react";
import names from "./Empty.module.css";

export interface EmptyProps {
  readonly text: string;
  readonly children?: ReactNode;
}

export function Empty({ text, children }: EmptyProps) {
  return (
    <div className={names.empty}>
      <svg className={names.sprout} viewBox="0 0 48 40" aria-hidden="true">
        <path d="M24 38V18M24 24C12 24 8 17 8 8c10 0 16 5 16 16ZM24 20c0-9 5-14 15-14 0 9-4 14-15 14Z" />
        <path d="M12 38h24" />
      </svg>
      <p className={names.text}>{text}</p>
      {children}
    </div>
  );
}
