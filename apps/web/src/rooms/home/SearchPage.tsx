/** Search: names, notes and texts that hold all words one types, as far as one may read them. */

import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { limits } from "@plenty/kernel";
import { Answered } from "../../components/Answered.tsx";
import { Card } from "../../components/Card.tsx";
import { Page } from "../../components/Page.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import { useHere } from "../../session/here.ts";
import { EntryLine } from "./EntryLine.tsx";
import { found } from "./queries.ts";
import { readWordsSearch } from "./search.ts";
import { t } from "./page-words.ts";
import names from "./SearchPage.module.css";

/** So long one may go on typing before it is searched for. */
const pauseMs = 250;

export function SearchPage() {
  const { q = "" } = useSearch({ from: "/g/$group/search", select: readWordsSearch });
  const [typed, setTyped] = useState(q);
  const [settled] = useDebouncedValue(typed.trim(), pauseMs);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const navigate = useNavigate({ from: "/g/$group/search" });
  useEffect(() => {
    if (settled !== q)
      void navigate({ search: settled === "" ? {} : { q: settled }, replace: true });
  }, [settled, q, navigate]);
  return (
    <Page title={t("search.title")} lead={t("search.lead")}>
      <TextInput
        type="search"
        ref={field}
        label={t("search.field")}
        maxLength={limits.searchChars}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p className={names.byKey}>{t("search.by-key")}</p>
      {settled !== "" && <Found typed={settled} />}
    </Page>
  );
}

function Found({ typed }: { readonly typed: string }) {
  const { group } = useHere();
  const asked = useInfiniteQuery(found(group, typed));
  return (
    <Card title={t("search.found")}>
      <div aria-live="polite">
        <Answered to={asked} lines={4}>
          {({ pages }) =>
            pages.every(({ rows }) => rows.length === 0) ? (
              <p>{t("search.nothing", { typed })}</p>
            ) : (
              <PlainList>
                {pages.flatMap(({ rows, words }) =>
                  rows.map(({ hash, text, entry }) => (
                    <li key={`${hash} ${entry.index}`} className={names.hit}>
                      <q>{text}</q>
                      <PlainList>
                        <EntryLine entry={entry} words={words} />
                      </PlainList>
                    </li>
                  )),
                )}
              </PlainList>
            )
          }
        </Answered>
      </div>
      <ShowMore of={asked} />
    </Card>
  );
}
