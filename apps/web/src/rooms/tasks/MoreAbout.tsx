/** What else is done about a task: dropping it, changing what it says, splitting it, closing it; each opens its form. */

import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { Card } from "../../components/Card.tsx";
import type { OfOneTask } from "./WhatItSays.tsx";
import { t } from "./page-words.ts";
import names from "./tasks.module.css";

const DropForm = lazy(async () => ({ default: (await import("./EndForms.tsx")).DropForm }));
const ChangeForm = lazy(async () => ({ default: (await import("./ChangeForm.tsx")).ChangeForm }));
const SplitForm = lazy(async () => ({ default: (await import("./EndForms.tsx")).SplitForm }));
const CloseForm = lazy(async () => ({ default: (await import("./EndForms.tsx")).CloseForm }));

const forms = { drop: DropForm, change: ChangeForm, split: SplitForm, close: CloseForm } as const;
export type More = keyof typeof forms;

export interface MoreProps extends OfOneTask {
  /** What whoever looks at it can do. */
  readonly can: readonly More[];
}

export function MoreAbout({ can, task, words }: MoreProps) {
  const [open, setOpen] = useState<More>();
  const Shown = open && forms[open];
  if (can.length === 0) return null;
  return (
    <Card title={t("more.title")}>
      <div className={names.does}>
        {can.map((one) => (
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
      <Suspense>
        {Shown && (
          <div className={names.opened}>
            <Shown task={task} words={words} />
          </div>
        )}
      </Suspense>
    </Card>
  );
}
