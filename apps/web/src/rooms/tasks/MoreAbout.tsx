/** What is rarely done about a task: changing what it says, splitting it, closing it; each opens its form. */

import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { Card } from "../../components/Card.tsx";
import type { OfOneTask } from "./WhatItSays.tsx";
import { t } from "./page-words.ts";
import names from "./tasks.module.css";

const ChangeForm = lazy(async () => ({ default: (await import("./ChangeForm.tsx")).ChangeForm }));
const SplitForm = lazy(async () => ({ default: (await import("./EndForms.tsx")).SplitForm }));
const CloseForm = lazy(async () => ({ default: (await import("./EndForms.tsx")).CloseForm }));

const forms = { change: ChangeForm, split: SplitForm, close: CloseForm } as const;
type Form = keyof typeof forms;

export interface MoreProps extends OfOneTask {
  readonly isMine: boolean;
  readonly isOpener: boolean;
}

/** Who has it alone splits it; who opened it does more while nobody has it. */
export function MoreAbout({ isMine, isOpener, task, words }: MoreProps) {
  const [open, setOpen] = useState<Form>();
  const offered: readonly Form[] = isOpener && !isMine ? ["change", "split", "close"] : ["split"];
  const Shown = open && forms[open];
  return (
    <>
      <Card title={t("more.title")}>
        <div className={names.does}>
          {offered.map((one) => (
            <Button
              key={one}
              variant="default"
              aria-expanded={one === open}
              onClick={() => setOpen(one === open ? undefined : one)}
            >
              {t(`more.${one}`)}
            </Button>
          ))}
        </div>
      </Card>
      <Suspense>{Shown && <Shown task={task} words={words} />}</Suspense>
    </>
  );
}
