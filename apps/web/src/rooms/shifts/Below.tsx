/** A form beneath what a page shows, with a heading and a line of its own; it stands on no paper. */

import { useId } from "react";
import type { ReactNode } from "react";
import names from "./shifts.module.css";

export interface BelowProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

export function Below({ title, lead, children }: BelowProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} data-screen>
      <h2 className={names.below} id={heading}>
        {title}
      </h2>
      <p className={names.lead}>{lead}</p>
      {children}
    </section>
  );
}
