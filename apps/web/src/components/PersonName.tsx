/** Somebody's name in a list, perhaps with a line beneath it; the name opens their page. */

import type { ReactNode } from "react";
import { TextLink } from "./ButtonLink.tsx";
import { useHere } from "../session/here.ts";
import names from "./PersonName.module.css";

export interface PersonNameProps {
  readonly person: string;
  readonly name: string;
  readonly beneath?: ReactNode;
  /** What stands under it besides. */
  readonly children?: ReactNode;
}

export function PersonName({ person, name, beneath, children }: PersonNameProps) {
  const { group } = useHere();
  return (
    <span className={names.text}>
      <TextLink
        className={names.name}
        underline="hover"
        c="inherit"
        to="/g/$group/about/people/$person"
        params={{ group, person }}
      >
        {name}
      </TextLink>
      {beneath !== undefined && <span className={names.beneath}>{beneath}</span>}
      {children}
    </span>
  );
}
