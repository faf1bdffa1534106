/** Declining what somebody asks for, with a reason that the two read, or without one. */

import { Button } from "@mantine/core";
import { useState } from "react";
import { declineSpec } from "@plenty/rules/rooms/credit/request-acts";
import { ActForm } from "../../../form/ActForm.tsx";
import { note } from "../../../form/kinds.ts";
import { useActForm } from "../../../form/use-act-form.ts";
import { WordsField } from "../../../form/WordsField.tsx";
import type { PayAskedProps } from "./PayAsked.tsx";
import { t } from "./words.ts";
import names from "./requests.module.css";

export function DeclineForm(props: PayAskedProps) {
  const [open, setOpen] = useState(false);
  const { name, money } = props;
  if (!open) {
    return (
      <Button
        variant="default"
        aria-label={t("decline.begin-label", { name, money })}
        onClick={() => setOpen(true)}
      >
        {t("decline.begin")}
      </Button>
    );
  }
  return <Reason {...props} onLeave={() => setOpen(false)} />;
}

function Reason({
  request,
  name,
  money,
  onLeave,
}: PayAskedProps & { readonly onLeave: () => void }) {
  const form = useActForm(declineSpec, {
    fields: { reason: note() },
    draft: request,
    body: (read) => ({ request, ...read }),
    words: () => ({
      done: t("decline.done"),
      unanswered: t("decline.unanswered", { name, money }),
    }),
  });
  return (
    <div className={names.decline}>
      <ActForm form={form} send={t("decline.send")}>
        <WordsField {...form.field("reason")} label={t("decline.reason", { name })} />
      </ActForm>
      <Button variant="subtle" onClick={onLeave}>
        {t("decline.no")}
      </Button>
    </div>
  );
}
