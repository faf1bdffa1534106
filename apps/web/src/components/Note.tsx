/** A line that one should know before going on. */

import type { ReactNode } from "react";
import names from "./Note.module.css";

export interface NoteProps {
  readonly children: ReactNode;
  /** Stands above a page, as wide as pages are. */
  readonly above?: boolean;
}

export function Note({ children, above = false }: NoteProps) {
  return (
    <p className={names.note} data-above={above}>
      {children}
    </p>
  );
}
