/** One entry in words, the button that checks it, and what the check found step by step. */

import { Button } from "@mantine/core";
import type { Hash } from "@plenty/kernel";
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Answered } from "../../components/Answered.tsx";
import { Card } from "../../components/Card.tsx";
import { Problem } from "../../components/Problem.tsx";
import { useTheirWords } from "../../components/their-words/use-their-words.tsx";
import { noteIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { formatMoment } from "../../messages/format.ts";
import type { Part } from "../../section/part.ts";
import type { AnySection, OfEntry } from "../../section/section.ts";
import { useSections } from "../../section/use-sections.ts";
import { useTold } from "../../section/use-told.ts";
import { useHere } from "../../session/here.ts";
import { HideWords } from "../peace/door.ts";
import { EraseWords } from "../people/door.ts";
import { CheckSteps } from "./CheckSteps.tsx";
import { entryAt } from "./queries.ts";
import type { EntryRow } from "./queries.ts";
import { keptReceipt, useCheck } from "./use-check.ts";
import { t } from "./books-words.ts";
import names from "./CheckEntry.module.css";

export function CheckEntry({ index, last }: { readonly index: number; readonly last: number }) {
  const { group } = useHere();
  const asked = useQuery(entryAt(group, index));
  const title = index === last ? t("books.last") : t("books.entry", { n: index });
  const shown = asked.data?.rows.find((entry) => entry.index === index);
  return (
    <>
      <Card title={title}>
        <Answered to={asked} lines={2}>
          {({ words }) =>
            shown === undefined ? (
              <p>{t("books.no-entry")}</p>
            ) : (
              <>
                <Entry entry={shown} words={words} />
                <CheckIt index={index} />
              </>
            )
          }
        </Answered>
      </Card>
      {asked.data !== undefined && shown !== undefined && (
        <Suspense>
          <EraseWords entry={shown} words={asked.data.words} />
          <HideWords entry={shown} words={asked.data.words} />
        </Suspense>
      )}
    </>
  );
}

/** What was entered: the sentence, when, and what its section has to show of it, or else its note. */
function Entry({ entry, words }: { readonly entry: EntryRow; readonly words: Words }) {
  const told = useTold();
  const sections: readonly AnySection[] = useSections();
  const { index, kind, facts } = entry;
  const section = sections.find(({ entry: parts = {} }) => Object.hasOwn(parts, kind));
  const parts: Readonly<Record<string, Part<OfEntry>>> = section?.entry ?? {};
  const More = parts[kind];
  return (
    <>
      <p className={names.told}>
        {told(entry, words)}
        <span className={names.when}>{formatMoment(entry.at)}</span>
      </p>
      {More === undefined ? (
        [...new Set(entry.notes)].map((hash) => (
          <Note key={hash} by={entry.author?.agent} hash={hash} words={words} />
        ))
      ) : (
        <Suspense>
          <More index={index} kind={kind} facts={facts} />
        </Suspense>
      )}
    </>
  );
}

interface NoteProps {
  readonly by: string | undefined;
  readonly hash: Hash;
  readonly words: Words;
}

function Note({ by, hash, words }: NoteProps) {
  const note = useTheirWords({ by, hash, text: noteIn(words, hash) });
  return note !== undefined && <p>{note}</p>;
}

function CheckIt({ index }: { readonly index: number }) {
  const { group } = useHere();
  const check = useCheck(group);
  const receipt = useQuery(keptReceipt(group, index)).data ?? null;
  return (
    <>
      {receipt !== null && <p className={names.receipt}>{t("books.receipt-kept")}</p>}
      {check.data === undefined ? (
        <Button loading={check.isPending} onClick={() => check.mutate(index)}>
          {t("books.check")}
        </Button>
      ) : (
        <CheckSteps checked={check.data} again={() => check.mutate(index)} />
      )}
      {check.error !== null && <Problem error={check.error} />}
    </>
  );
}
