/** Dates in a list, each with what one can do about it. */

import { PlainList } from "../../components/PlainList.tsx";
import type { Words } from "../../lib/queries.ts";
import { useHere } from "../../session/here.ts";
import { DateLine } from "./DateLine.tsx";
import { MyPart } from "./MyPart.tsx";
import type { DateRow } from "./queries.ts";

export interface DateListProps {
  readonly rows: readonly DateRow[];
  readonly words: Words;
  readonly untitled?: boolean;
}

export function DateList({ rows, words, untitled = false }: DateListProps) {
  const { me } = useHere();
  return (
    <PlainList>
      {rows.map((date) => (
        <DateLine key={`${date.series}.${date.on}`} date={date} words={words} untitled={untitled}>
          {me !== undefined && <MyPart date={date} words={words} person={me.person} />}
        </DateLine>
      ))}
    </PlainList>
  );
}
