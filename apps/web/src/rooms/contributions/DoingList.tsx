/** Things done, one per line: when, what, by whom, and on whose word. */

import { PlainList } from "../../components/PlainList.tsx";
import type { Words } from "../../lib/queries.ts";
import { DoingLine } from "./DoingLine.tsx";
import names from "./DoingList.module.css";
import type { Contribution } from "./queries.ts";

export interface DoingListProps {
  readonly rows: readonly Contribution[];
  readonly words: Words;
}

export function DoingList({ rows, words }: DoingListProps) {
  return (
    <PlainList className={names.list}>
      {rows.map((doing) => (
        <li key={doing.item} className={names.item}>
          <DoingLine doing={doing} words={words} />
        </li>
      ))}
    </PlainList>
  );
}
