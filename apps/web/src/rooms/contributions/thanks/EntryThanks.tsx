/** The thanks that an entry says, and the thing that they are for. */

import { useQuery } from "@tanstack/react-query";
import type { OfEntry } from "../../../section/section.ts";
import { useHere } from "../../../session/here.ts";
import { DoingList } from "../DoingList.tsx";
import { thing } from "../queries.ts";
import { thanksIn } from "./queries.ts";
import { ThanksList } from "./ThanksList.tsx";

export function EntryThanks({ index }: OfEntry) {
  const { group } = useHere();
  const said = useQuery(thanksIn(group, index)).data;
  const item = said?.rows[0]?.item;
  const done = useQuery({ ...thing(group, item ?? ""), enabled: item !== undefined }).data;
  if (said === undefined) return null;
  return (
    <>
      <ThanksList rows={said.rows} words={said.words} />
      {done !== undefined && <DoingList rows={done.rows} words={done.words} />}
    </>
  );
}
