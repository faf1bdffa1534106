/** Things done, one per line: when, what, by whom, and on whose word. */

import type { ComponentType } from "react";
import { PlainList } from "../../components/PlainList.tsx";
import type { Words } from "../../lib/queries.ts";
import { DoingLine } from "./DoingLine.tsx";
import names from "./DoingList.module.css";
import type { Contribution } from "./queries.ts";

export interface DoingListProps {
  readonly rows: readonly Contribution[];
  readonly words: Words;
  /** What one can do with each. */
  readonly Beneath?: ComponentType<OfDoing>;
}

export interface OfDoing {
  readonly doing: Contribution;
  readonly words: Words;
}

export function DoingList({ rows, words, Beneath }: DoingListProps) {
  return (
    <PlainList className={names.list}>
      {rows.map((doing) => (
        <li key={doing.item} className={names.item}>
          <DoingLine doing={doing} words={words} />
          {Beneath && <Beneath doing={doing} words={words} />}
        </li>
      ))}
    </PlainList>
  );
}
