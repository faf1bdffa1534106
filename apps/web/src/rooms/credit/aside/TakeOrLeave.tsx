/** What one can do about what is set aside for one: take all of it, take a part, or do without. */

import { Button } from "@mantine/core";
import { useState } from "react";
import { letGoAsideSpec, takeAsideSpec } from "@plenty/rules/rooms/credit/aside-acts";
import { ActButton } from "../../../form/ActButton.tsx";
import { ActForm } from "../../../form/ActForm.tsx";
import { AskFirst } from "../../../form/AskFirst.tsx";
import { AmountField } from "../../../form/inputs.tsx";
import { amount } from "../../../form/number-kinds.ts";
import { useActForm } from "../../../form/use-act-form.ts";
import { useMoney } from "../requests/money.ts";
import type { Aside } from "./queries.ts";
import { t } from "./words.ts";
import names from "../requests/requests.module.css";

export interface TakeOrLeaveProps {
  readonly aside: Aside;
  /** Whose it is. */
  readonly name: string;
  readonly money: string;
}

export function TakeOrLeave(props: TakeOrLeaveProps) {
  const [isPart, setPart] = useState(false);
  const { name, money, aside } = props;
  if (isPart) return <TakePart {...props} onLeave={() => setPart(false)} />;
  const body = { aside: aside.aside };
  const fill = { name, money };
  return (
    <div className={names.answers}>
      <ActButton
        spec={takeAsideSpec}
        body={body}
        send={t("take.all", fill)}
        label={t("take.all-label", fill)}
        unanswered={t("take.unanswered", fill)}
      />
      <Button
        variant="default"
        aria-label={t("take.part-label", fill)}
        onClick={() => setPart(true)}
      >
        {t("take.part")}
      </Button>
      <AskFirst send={t("let-go.send")} label={t("let-go.label", fill)}>
        <ActButton
          spec={letGoAsideSpec}
          body={body}
          send={t("let-go.send")}
          label={t("let-go.label", fill)}
          unanswered={t("let-go.unanswered", fill)}
        />
      </AskFirst>
    </div>
  );
}

interface TakePartProps extends TakeOrLeaveProps {
  readonly onLeave: () => void;
}

function TakePart({ aside, name, onLeave }: TakePartProps) {
  const write = useMoney();
  const { decimals, unit } = aside;
  const shown = { decimals, unit, shown: unit };
  const form = useActForm(takeAsideSpec, {
    fields: { amount: amount(() => shown) },
    draft: aside.aside,
    body: (read) => ({ aside: aside.aside, ...read }),
    words(read) {
      const money = write(aside, read.amount);
      return { done: t("take.done", { money }), unanswered: t("take.unanswered", { name, money }) };
    },
  });
  return (
    <div className={names.decline}>
      <ActForm form={form} send={t("take.send")}>
        <AmountField {...form.field("amount")} label={t("take.amount")} unit={unit} />
      </ActForm>
      <Button variant="subtle" onClick={onLeave}>
        {t("take.no")}
      </Button>
    </div>
  );
}
