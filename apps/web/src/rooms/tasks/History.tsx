/** What happened to a task and what was said of it, each with the way to its entry; and saying something. */

import type { ReactNode } from "react";
import { commentTaskSpec } from "@plenty/rules/rooms/tasks/acts";
import { Card } from "../../components/Card.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { useTheirWords } from "../../components/their-words/use-their-words.tsx";
import { ActForm } from "../../form/ActForm.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import { useActForm } from "../../form/use-act-form.ts";
import { WordsField } from "../../form/WordsField.tsx";
import { nameIn, noteIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { formatMoment } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import type { Happened, OneTask } from "./queries.ts";
import { needed } from "./salted.ts";
import { t } from "./page-words.ts";
import names from "./tasks.module.css";

export interface HistoryProps {
  readonly task: OneTask;
  readonly rows: readonly Happened[];
  readonly words: Words;
  /** What stands beneath what is shown. */
  readonly children: ReactNode;
}

export function History({ task, rows, words, children }: HistoryProps) {
  const { me } = useHere();
  return (
    <>
      <Card title={t("history.title")}>
        <PlainList>
          {rows.map((row) => (
            <HappenedLine
              key={`${row.entry}.${row.what}.${row.by.agent}`}
              row={row}
              words={words}
            />
          ))}
        </PlainList>
        {children}
      </Card>
      {me !== undefined && (
        <div className={names.stack} data-screen>
          <ForPeople spec={commentTaskSpec} visitor={t("task.visitor")}>
            {({ person }) => <Comment key={person} task={task} />}
          </ForPeople>
        </div>
      )}
    </>
  );
}

function HappenedLine({ row, words }: { readonly row: Happened; readonly words: Words }) {
  const { group } = useHere();
  const { what, entry, at, by, said } = row;
  const text = useTheirWords({ by: by.agent, hash: said, text: noteIn(words, said) });
  return (
    <li className={names.happened}>
      {t(`history.${what}`, { name: nameIn(words, by.name) })}{" "}
      <TextLink
        className={names.small}
        underline="hover"
        c="dimmed"
        to="/g/$group/about/books"
        params={{ group }}
        search={{ entry }}
      >
        {formatMoment(at)}
      </TextLink>
      {text !== undefined && <p className={names.said}>{text}</p>}
    </li>
  );
}

function Comment({ task: { task } }: Pick<HistoryProps, "task">) {
  const form = useActForm(commentTaskSpec, {
    fields: { comment: needed(t("comment.missing")) },
    draft: task,
    body: (read) => ({ task, ...read }),
    words: () => ({ done: t("comment.done"), unanswered: t("comment.unanswered") }),
  });
  return (
    <ActForm form={form} send={t("comment.send")}>
      <WordsField {...form.field("comment")} label={t("comment.label")} />
    </ActForm>
  );
}
