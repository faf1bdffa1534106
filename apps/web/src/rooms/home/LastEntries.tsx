/** The last entries, each in a sentence; others' appear without reload. */

import { useQuery } from "@tanstack/react-query";
import { Answered } from "../../components/Answered.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { useHere } from "../../session/here.ts";
import { EntryLine } from "./EntryLine.tsx";
import { lastEntries } from "./queries.ts";
import { t } from "./page-words.ts";

const shown = 8;

export function LastEntries() {
  const { group } = useHere();
  const asked = useQuery(lastEntries(group, shown));
  const more = (
    <TextLink to="/g/$group/about/books" params={{ group }}>
      {t("books.title")}
    </TextLink>
  );
  return (
    <Card title={t("entries.title")} aside={more}>
      <Answered to={asked} lines={6}>
        {({ rows, words }) => (
          <PlainList>
            {rows.map((entry) => (
              <EntryLine key={entry.index} entry={entry} words={words} />
            ))}
          </PlainList>
        )}
      </Answered>
    </Card>
  );
}
