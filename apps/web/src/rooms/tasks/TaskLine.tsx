/** One task in a list: what it says, beneath it for whom, until when and who has it; at its end what one can do. */

import type { ReactNode } from "react";
import { TextLink } from "../../components/ButtonLink.tsx";
import { useTheirWords } from "../../components/their-words/use-their-words.tsx";
import { nameIn, noteIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { formatList } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { howLong } from "./how-long.ts";
import type { Task } from "./queries.ts";
import { UntilDay } from "./UntilDay.tsx";
import { t } from "./page-words.ts";
import names from "./tasks.module.css";

export interface OfTask {
  readonly task: Task;
  readonly words: Words;
}

export interface TaskLineProps extends OfTask {
  /** Who reads it: that they have it needs no saying. */
  readonly mine?: string | undefined;
  readonly children?: ReactNode;
}

export function TaskLine({ task, words, mine, children }: TaskLineProps) {
  const details = [task.teamName, howLong(task), ...standing({ task, words, mine })];
  return (
    <li className={names.line}>
      <div className={names.text}>
        <TaskLink task={task} words={words} />
        <p className={names.small}>
          <UntilDay task={task} />
          {details.filter((detail) => detail !== undefined).join(" · ")}
        </p>
      </div>
      {children !== undefined && <div className={names.does}>{children}</div>}
    </li>
  );
}

/** What a task says, as the way to its page. */
export function TaskLink({
  task,
  words,
}: {
  readonly task: Pick<Task, "task" | "title"> & { readonly by?: Task["by"] };
  readonly words: Words;
}) {
  const { group } = useHere();
  const text = noteIn(words, task.title);
  const said = useTheirWords({ by: task.by?.agent, hash: task.title, text });
  return (
    <TextLink
      className={names.title}
      to="/g/$group/do/tasks/$task"
      params={{ group, task: task.task }}
    >
      {said ?? t("task.unread")}
    </TextLink>
  );
}

/** What a task says, as one line of text. */
export function titleOf({ task, words }: OfTask): string {
  return noteIn(words, task.title) ?? t("task.unread");
}

/** Who has it, and how many more it seeks. */
function standing({ task, words, mine }: TaskLineProps): readonly (string | undefined)[] {
  const { state, free } = task;
  const has = task.has.filter(({ agent }) => agent !== mine);
  if (state === "split" || state === "closed") return [t(`state.${state}`)];
  const who = formatList(has.map(({ name }) => nameIn(words, name)));
  if (state === "done") return [t("task.did", { names: who })];
  const taken = t(mine === undefined ? "task.has" : "task.with", { names: who });
  const wanted = t(state === "open" ? "task.free" : "task.more", { n: free });
  return [has.length === 0 ? undefined : taken, free === 0 ? undefined : wanted];
}
