/** The things done that an entry told, or confirmed: each with all that was told of it. */

import { useQueries, useQuery } from "@tanstack/react-query";
import type { OfEntry } from "../../section/section.ts";
import { useHere } from "../../session/here.ts";
import { DoingList } from "./DoingList.tsx";
import { thing, toldIn } from "./queries.ts";

export function EntryDoings({ index, kind, facts }: OfEntry) {
  return kind === "contributions.confirm" ? (
    <Confirmed items={facts.flatMap(({ items }) => (isTexts(items) ? items : []))} />
  ) : (
    <Told entry={index} />
  );
}

function Told({ entry }: { readonly entry: number }) {
  const { group } = useHere();
  const told = useQuery(toldIn(group, entry)).data;
  return told && <DoingList rows={told.rows} words={told.words} />;
}

/** More than these nobody reads one by one. */
const shown = 20;

/** Each leads to the entry in which it was told. */
function Confirmed({ items }: { readonly items: readonly string[] }) {
  const { group } = useHere();
  const queries = items.slice(0, shown).map((item) => thing(group, item));
  const found = useQueries({ queries });
  return found.map(
    ({ data }) =>
      data && <DoingList key={data.rows[0]?.item} rows={data.rows} words={data.words} />,
  );
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
