/**
 * Check the books: an entry, and the proof that it stands in the group's record unchanged, worked out in
 * this browser. The host only hands over what is to be checked.
 */

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { Answered } from "../../components/Answered.tsx";
import { Card } from "../../components/Card.tsx";
import { Page } from "../../components/Page.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import { useHere } from "../../session/here.ts";
import { CheckAll } from "./CheckAll.tsx";
import { CheckEntry } from "./CheckEntry.tsx";
import { EntryLine } from "./EntryLine.tsx";
import { entries, lastEntries } from "./queries.ts";
import { readBooksSearch } from "./search.ts";
import { t } from "./books-words.ts";
import names from "./BooksPage.module.css";

export function BooksPage() {
  const { group } = useHere();
  const { entry } = useSearch({ from: "/g/$group/about/books", select: readBooksSearch });
  const last = useQuery(lastEntries(group, 1));
  return (
    <Page title={t("books.title")} lead={t("books.lead")}>
      <Answered to={last}>
        {({ rows }) => {
          const index = entry ?? rows[0]?.index ?? 0;
          return <CheckEntry key={index} index={index} last={rows[0]?.index ?? 0} />;
        }}
      </Answered>
      <CheckAll />
      <AllEntries />
    </Page>
  );
}

function AllEntries() {
  const { group } = useHere();
  const asked = useInfiniteQuery(entries(group));
  return (
    <Card title={t("books.all")}>
      <p className={names.hint}>{t("books.pick")}</p>
      <Answered to={asked} lines={6}>
        {({ pages }) => (
          <PlainList>
            {pages.flatMap(({ rows, words }) =>
              rows.map((entry) => <EntryLine key={entry.index} entry={entry} words={words} />),
            )}
          </PlainList>
        )}
      </Answered>
      <ShowMore of={asked} />
    </Card>
  );
}
