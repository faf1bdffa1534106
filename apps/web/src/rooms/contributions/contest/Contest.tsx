/** At a thing done: who says that it was not so, why, and what I can say of it myself. */

import { Button } from "@mantine/core";
import { useState } from "react";
import { contestSpec, letGoSpec } from "@plenty/rules/rooms/contributions/contest-acts";
import { useTheirWords } from "../../../components/their-words/use-their-words.tsx";
import { ActButton } from "../../../form/ActButton.tsx";
import { ActForm } from "../../../form/ActForm.tsx";
import { note } from "../../../form/kinds.ts";
import { useActForm } from "../../../form/use-act-form.ts";
import { WordsField } from "../../../form/WordsField.tsx";
import { nameIn, noteIn } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import { formatDayShort } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import type { Contribution } from "../queries.ts";
import { t } from "./words.ts";
import names from "./Contest.module.css";

export interface ContestProps {
  readonly doing: Contribution;
  readonly words: Words;
}

type Contested = NonNullable<Contribution["contested"]>[number];

export function Contest({ doing, words }: ContestProps) {
  const { me } = useHere();
  const { contested = [] } = doing;
  const isMine = contested.some(({ agent }) => agent === me?.person);
  return (
    <>
      {contested.map((one) => (
        <Said key={one.agent} one={one} words={words} />
      ))}
      {isMine ? <LetGo doing={doing} /> : <Ask doing={doing} />}
    </>
  );
}

function Said({ one, words }: { readonly one: Contested; readonly words: Words }) {
  const { agent, reason } = one;
  const why = useTheirWords({ by: agent, hash: reason, text: noteIn(words, reason) });
  return (
    <p className={names.said}>
      {t("contest.by", { name: nameIn(words, one.name) })}
      {why !== undefined && <>: {why}</>}
    </p>
  );
}

/** Members say it of what others told, and whoever is named in it. */
function Ask({ doing }: { readonly doing: Contribution }) {
  const { me } = useHere();
  const [asked, setAsked] = useState(false);
  const { theme, on, told, people } = doing;
  const isNamed = people.some(({ agent }) => agent === me?.person);
  if (me === undefined || told.agent === me.person) return null;
  if (me.status !== "member" && !isNamed) return null;
  if (asked) return <ContestForm doing={doing} />;
  return (
    <Button
      variant="default"
      className={names.ask}
      aria-label={t("contest.ask-label", { theme, day: formatDayShort(on) })}
      onClick={() => setAsked(true)}
    >
      {t("contest.ask")}
    </Button>
  );
}

function ContestForm({ doing: { item, theme } }: { readonly doing: Contribution }) {
  const form = useActForm(contestSpec, {
    draft: item,
    fields: { reason: note() },
    body: ({ reason }) => ({ item, ...(reason === undefined ? {} : { reason }) }),
    words: () => ({
      done: t("contest.done"),
      unanswered: t("contest.unanswered", { theme }),
    }),
  });
  return (
    <ActForm form={form} send={t("contest.send")}>
      <WordsField
        {...form.field("reason")}
        label={t("contest.reason")}
        hint={t("contest.reason-hint")}
      />
    </ActForm>
  );
}

function LetGo({ doing: { item, theme, on } }: { readonly doing: Contribution }) {
  return (
    <ActButton
      aside
      spec={letGoSpec}
      body={{ item }}
      send={t("contest.let-go")}
      label={t("contest.let-go-label", { theme, day: formatDayShort(on) })}
      unanswered={t("contest.let-go-unanswered", { theme })}
    />
  );
}
