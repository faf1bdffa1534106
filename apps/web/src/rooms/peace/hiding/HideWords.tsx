/** On the page of an entry, for safe contacts alone: words that others wrote, each with the way to hide it for a while. */

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Hash } from "@plenty/kernel";
import { Card } from "../../../components/Card.tsx";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { PlainList } from "../../../components/PlainList.tsx";
import { readable } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import { formatMoment } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { holdersOf } from "../../charter/door.ts";
import { hiddenWords } from "../queries.ts";
import { HideForm } from "./HideForm.tsx";
import { t } from "./words.ts";
import line from "../../../components/WordsLine.module.css";
import names from "./hiding.module.css";

export interface HideWordsProps {
  readonly entry: {
    readonly author?: { readonly agent: string } | undefined;
    /** Words that its facts name. */
    readonly notes: readonly Hash[];
  };
  readonly words: Words;
}

interface Hideable {
  readonly hash: Hash;
  readonly text: string;
}

export function HideWords({ entry, words }: HideWordsProps) {
  const { group, me } = useHere();
  const contacts = useQuery(holdersOf(group, "safe-contacts")).data?.holders ?? [];
  const isContact = me !== undefined && contacts.some(({ agent }) => agent === me.person);
  if (!isContact || entry.author?.agent === me.person) return null;
  const theirs = [...new Set(entry.notes)].flatMap((hash): Hideable[] => {
    const text = readable(words, hash);
    return text === undefined ? [] : [{ hash, text }];
  });
  return theirs.length > 0 && <Hiding of={theirs} />;
}

function Hiding({ of: theirs }: { readonly of: readonly Hideable[] }) {
  const { group } = useHere();
  const hidden = useQuery(hiddenWords(group)).data;
  if (hidden === undefined) return null;
  return (
    <Card title={t("hide.title")}>
      <p className={names.line}>{t("hide.lead")}</p>
      <PlainList>
        {theirs.map(({ hash, text }) => (
          <li key={hash} className={line.one}>
            <q className={line.words}>{text}</q>
            <Hide hash={hash} text={text} until={hidden.get(hash)} />
          </li>
        ))}
      </PlainList>
    </Card>
  );
}

interface HideProps extends Hideable {
  /** Until when it is hidden, if it is. */
  readonly until: string | undefined;
}

function Hide({ hash, text, until }: HideProps) {
  const { group } = useHere();
  const [asked, setAsked] = useState(false);
  if (until !== undefined) {
    const when = { until: formatMoment(until) };
    return (
      <span>
        {t("hide.hidden", when)}{" "}
        <TextLink
          to="/g/$group/about/peace"
          params={{ group }}
          aria-label={t("hide.look-label", when)}
        >
          {t("hide.look")}
        </TextLink>
      </span>
    );
  }
  if (asked) {
    return (
      <div className={names.form}>
        <HideForm hash={hash} onLeave={() => setAsked(false)} />
      </div>
    );
  }
  return (
    <Button
      variant="default"
      aria-label={t("hide.open-label", { words: text })}
      onClick={() => setAsked(true)}
    >
      {t("hide.open")}
    </Button>
  );
}
