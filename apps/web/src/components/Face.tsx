/** A person where a picture would be: two letters on a quiet ground, the name for those who hear it. */

import { initials, numberOf } from "../lib/names.ts";
import names from "./Face.module.css";

export interface FaceProps {
  readonly name: string;
  readonly small?: boolean;
  /** Hidden from screen readers where the name stands beside it. */
  readonly beside?: boolean;
}

const grounds = 6;

export function Face({ name, small = false, beside = false }: FaceProps) {
  const shown = beside ? { "aria-hidden": true } : { role: "img", "aria-label": name, title: name };
  return (
    <span
      className={names.face}
      data-small={small}
      data-ground={numberOf(name, grounds)}
      {...shown}
    >
      {initials(name)}
    </span>
  );
}
