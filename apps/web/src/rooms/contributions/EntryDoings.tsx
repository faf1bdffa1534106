/** The things done that an entry told, or confirmed: each with all that was told of it. */

import { useQueries, useQuery } from "@tanstack/react-query";
import { withdrawSpec } from "@plenty/rules/rooms/contributions/acts";
import { TextLink } from "../../components/ButtonLink.tsx";
import { ActButton } from "../../form/ActButton.tsx";
import { formatDayShort } from "../../messages/format.ts";
import type { OfEntry } from "../../section/section.ts";
import { useHere } from "../../session/here.ts";
import { Contest } from "./contest/Contest.tsx";
import { DoingList } from "./DoingList.tsx";
import type { OfDoing } from "./DoingList.tsx";
import { shownOf, thing, toldIn } from "./queries.ts";
import { thanksFor } from "./thanks/queries.ts";
import { ThanksList } from "./thanks/ThanksList.tsx";
import { t as thanked } from "./thanks/words.ts";
import { t } from "./page-words.ts";

export function EntryDoings({ index, kind, facts }: OfEntry) {
  if (kind === "contributions.withdraw") return null; // what was taken back is in no list
  if (kind !== "contributions.log") return <OfItems items={facts.flatMap(itemsOf)} />;
  const items = facts.filter(({ fact }) => fact === "ContributionTold").length;
  return <Told entry={index} items={items} />;
}

/** What is left of what an entry told; `items` as long as each was a fact of its own. */
function Told({ entry, items }: { readonly entry: number; readonly items: number }) {
  const { group } = useHere();
  const told = useQuery(toldIn(group, entry)).data;
  if (told === undefined) return null;
  const { rows, words, next } = told;
  const taken = next === undefined ? items - rows.length : 0;
  return (
    <>
      <DoingList rows={rows} words={words} Beneath={Beneath} />
      {taken > 0 && <p>{t("take-back.taken", { n: taken })}</p>}
    </>
  );
}

/** What can be done about one thing, by whoever looks. */
function Beneath({ doing, words }: OfDoing) {
  return (
    <>
      <TakeBack doing={doing} />
      <ThankFor doing={doing} />
      <Contest doing={doing} words={words} />
    </>
  );
}

function ThankFor({ doing: { item, people } }: Pick<OfDoing, "doing">) {
  const { group, me } = useHere();
  const asked = useQuery(thanksFor(group, item)).data;
  const isThankable = me !== undefined && people.some(({ agent }) => agent !== me.person);
  return (
    <>
      {asked !== undefined && asked.rows.length > 0 && (
        <ThanksList rows={asked.rows} words={asked.words} />
      )}
      {isThankable && (
        <TextLink to="/g/$group/do/thank" params={{ group }} search={{ item }}>
          {thanked("thank.title")}
        </TextLink>
      )}
    </>
  );
}

/** Only who told a thing takes it back, and only while nobody confirmed it, or somebody contests it. */
function TakeBack({ doing }: Pick<OfDoing, "doing">) {
  const { me } = useHere();
  const { item, theme, on, status, told, task } = doing;
  if (task !== undefined) return null; // reopening the task takes it back
  if (status === "confirmed" || told.agent !== me?.person) return null;
  return (
    <ActButton
      aside
      spec={withdrawSpec}
      body={{ items: [item] }}
      send={t("take-back.send")}
      label={t("take-back.label", { theme, day: formatDayShort(on) })}
      unanswered={t("take-back.unanswered", { theme })}
    />
  );
}

/** The things that a fact is about. */
function itemsOf({ item, items }: OfEntry["facts"][number]): readonly string[] {
  if (typeof item === "string") return [item];
  return isTexts(items) ? items : [];
}

/** Each leads to the entry in which it was told. */
function OfItems({ items }: { readonly items: readonly string[] }) {
  const { group } = useHere();
  const queries = items.slice(0, shownOf).map((item) => thing(group, item));
  const found = useQueries({ queries });
  return found.map(
    ({ data }) =>
      data && <DoingList key={data.rows[0]?.item} rows={data.rows} words={data.words} />,
  );
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
