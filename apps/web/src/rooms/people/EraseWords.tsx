/** Words of an entry that are mine, or about me: each with the way to have it erased, and what will follow. */

import type { Hash } from "@plenty/kernel";
import { eraseWordsSpec } from "@plenty/rules/rooms/people/acts";
import { Card } from "../../components/Card.tsx";
import { ActButton } from "../../form/ActButton.tsx";
import { AskFirst } from "../../form/AskFirst.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { readable } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { useHere } from "../../session/here.ts";
import { myWords } from "./my-words.ts";
import type { EntryWithWords } from "./my-words.ts";
import { t } from "./page-words.ts";
import names from "../../components/WordsLine.module.css";

export interface EraseWordsProps {
  readonly entry: EntryWithWords;
  readonly words: Words;
}

export function EraseWords({ entry, words }: EraseWordsProps) {
  const { me } = useHere();
  if (me === undefined) return null;
  const mine = myWords(entry, me.person).flatMap((hash) => {
    const text = readable(words, hash);
    return text === undefined ? [] : [{ hash, text }];
  });
  if (mine.length === 0) return null;
  return (
    <Card title={t("erase.title")}>
      <p>{t("erase.lead")}</p>
      <EraseList of={mine} />
    </Card>
  );
}

interface Mine {
  readonly hash: Hash;
  readonly text: string;
}

export interface EraseListProps {
  readonly of: readonly Mine[];
}

/** Words that are mine, each with the way to have it erased. */
export function EraseList({ of: mine }: EraseListProps) {
  return (
    <PlainList>
      {mine.map(({ hash, text }) => (
        <li key={hash} className={names.one}>
          <q className={names.words}>{text}</q>
          <AskFirst send={t("erase.send")} label={t("erase.label", { words: text })}>
            <ActButton
              aside
              spec={eraseWordsSpec}
              body={{ words: [hash] }}
              send={t("erase.yes")}
              label={t("erase.yes-label", { words: text })}
              unanswered={t("erase.unanswered")}
            />
          </AskFirst>
        </li>
      ))}
    </PlainList>
  );
}
