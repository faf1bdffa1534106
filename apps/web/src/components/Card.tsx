/** A sheet of paper on the page, with a heading of its own and perhaps a way further. */

import { Paper } from "@mantine/core";
import type { ReactNode } from "react";
import { useId } from "react";
import names from "./Card.module.css";

export interface CardProps {
  readonly title: string;
  readonly aside?: ReactNode;
  /** Place that links can lead to. */
  readonly id?: string;
  readonly children: ReactNode;
}

export function Card({ title, aside, id, children }: CardProps) {
  const heading = useId();
  return (
    <Paper component="section" className={names.card} id={id} aria-labelledby={heading}>
      <header className={names.head}>
        <h2 className={names.title} id={heading}>
          {title}
        </h2>
        {aside !== undefined && <div className={names.aside}>{aside}</div>}
      </header>
      {children}
    </Paper>
  );
}
