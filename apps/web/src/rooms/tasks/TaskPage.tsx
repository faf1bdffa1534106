/** One task: what it says, who has it, what one can do about it, and what happened to it. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Answered } from "../../components/Answered.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Page } from "../../components/Page.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import type { Words } from "../../lib/queries.ts";
import { useHere } from "../../session/here.ts";
import { History } from "./History.tsx";
import { MyPart } from "./MyPart.tsx";
import { oneTask } from "./queries.ts";
import { titleOf } from "./TaskLine.tsx";
import { WhatItSays } from "./WhatItSays.tsx";
import { t } from "./page-words.ts";

export function TaskPage() {
  const { group } = useHere();
  const { task } = useParams({ from: "/g/$group/do/tasks/$task" });
  const asked = useInfiniteQuery(oneTask(group, task));
  const back = (
    <TextLink to="/g/$group/do/tasks" params={{ group }}>
      {t("tasks.all")}
    </TextLink>
  );
  return (
    <Answered to={asked} lines={6}>
      {({ pages: [first, ...more] }) => {
        if (first === undefined) return null;
        const words: Words = Object.assign({}, first.words, ...more.map((page) => page.words));
        const rows = [first, ...more].flatMap((page) => page.rows);
        return (
          <Page key={task} title={titleOf({ task: first, words })} main={back}>
            <WhatItSays task={first} words={words} />
            <MyPart task={first} words={words} />
            <History task={first} rows={rows} words={words}>
              <ShowMore of={asked} />
            </History>
          </Page>
        );
      }}
    </Answered>
  );
}
