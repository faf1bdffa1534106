/** What a task says: what it is about, for whom, until when, how long, for how many; who has it; its parts. */

import type { ReactNode } from "react";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { PersonName } from "../../components/PersonName.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { useTheirWords } from "../../components/their-words/use-their-words.tsx";
import { nameIn, noteIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { formatDay } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { howLong } from "./how-long.ts";
import type { OneTask } from "./queries.ts";
import { TaskLink } from "./TaskLine.tsx";
import { t } from "./page-words.ts";
import names from "./tasks.module.css";

export interface OfOneTask {
  readonly task: OneTask;
  readonly words: Words;
}

export function WhatItSays({ task, words }: OfOneTask) {
  const { by, description, learn, until, people, takers, theme, whole, parts } = task;
  const theirs = (hash: string | undefined) => ({ by: by.agent, hash, text: noteIn(words, hash) });
  const about = useTheirWords(theirs(description));
  const learned = useTheirWords(theirs(learn));
  return (
    <Card title={t("task.what")} aside={<WhoOpened task={task} words={words} />}>
      {about !== undefined && <p className={names.lines}>{about}</p>}
      <dl className={names.facts}>
        <Said what={t("task.whole")}>
          {whole && <TaskLink task={{ ...whole, by }} words={words} />}
        </Said>
        <Said what={t("task.team")}>{task.teamName && <TeamLink task={task} />}</Said>
        <Said what={t("task.until")}>{until && formatDay(until)}</Said>
        <Said what={t("task.long")}>{howLong(task)}</Said>
        <Said what={t("task.learn")}>{learned}</Said>
        <Said what={t("task.who")}>{t(`takers.${takers}`)}</Said>
        <Said what={t("task.how-many")}>{people > 1 && String(people)}</Said>
        <Said what={t("task.theme")}>{theme}</Said>
        <Said what={t(task.state === "done" ? "task.doers" : "task.holders")}>
          <Havers task={task} words={words} />
        </Said>
      </dl>
      {parts.length > 0 && (
        <>
          <h3 className={names.small}>{t("task.parts")}</h3>
          <PlainList>
            {parts.map((part) => (
              <li key={part.task}>
                <TaskLink task={{ ...part, by }} words={words} />{" "}
                <span className={names.small}>{t(`state.${part.state}`)}</span>
              </li>
            ))}
          </PlainList>
        </>
      )}
    </Card>
  );
}

/** Nothing is said of what is not known. */
function Said({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  if (children === undefined || children === false || children === "") return null;
  return (
    <>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </>
  );
}

function TeamLink({ task: { team = "", teamName } }: Pick<OfOneTask, "task">) {
  const { group } = useHere();
  return (
    <TextLink to="/g/$group/about/teams/$team" params={{ group, team }}>
      {teamName}
    </TextLink>
  );
}

function Havers({ task: { has, state }, words }: OfOneTask) {
  if (has.length === 0) return state === "open" ? t("task.nobody") : t("task.no-longer");
  return has.map(({ agent, name }) => (
    <PersonName key={agent} person={agent} name={nameIn(words, name)} />
  ));
}

function WhoOpened({ task: { by, entry }, words }: OfOneTask) {
  const { group } = useHere();
  return (
    <TextLink to="/g/$group/about/books" params={{ group }} search={{ entry }}>
      {t("task.opened", { name: nameIn(words, by.name) })}
    </TextLink>
  );
}
