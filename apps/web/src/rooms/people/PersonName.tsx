/** Somebody's name in a list, with a line beneath it; the name opens their page. */

import type { ReactNode } from "react";
import { TextLink } from "../../components/ButtonLink.tsx";
import { useHere } from "../../session/here.ts";
import names from "./PeoplePage.module.css";

export interface PersonNameProps {
  readonly person: string;
  readonly name: string;
  readonly beneath: ReactNode;
}

export function PersonName({ person, name, beneath }: PersonNameProps) {
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
      <span className={names.small}>{beneath}</span>
    </span>
  );
}
