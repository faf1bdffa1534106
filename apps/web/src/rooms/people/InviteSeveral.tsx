/** Names, one on each line, become links: they stand in the list below, and on paper with a code each. */

import { Button } from "@mantine/core";
import { inviteSpec } from "@plenty/rules/rooms/people/acts";
import { Done } from "../../components/Done.tsx";
import { Problem } from "../../components/Problem.tsx";
import { useForm } from "../../form/use-form.ts";
import { WordsField } from "../../form/WordsField.tsx";
import type { OfFounder } from "../../section/section.ts";
import { isKnown } from "../../lib/refusal-error.ts";
import { nameLines, namesIn } from "./name-lines.ts";
import { useInviteSeveral } from "./use-invite.ts";
import { t } from "./invite-words.ts";
import names from "./Invitations.module.css";

export function InviteSeveral(inviter: OfFounder) {
  const make = useInviteSeveral(inviter);
  const form = useForm({
    draft: `${inviteSpec.name}/${inviter.group}`,
    schema: inviteSpec.body,
    fields: { names: nameLines() },
  });
  const field = form.field("names");
  const count = namesIn(field.value).length;
  return (
    <form
      noValidate
      className={names.form}
      id={form.id}
      onSubmit={form.onSubmit((read) =>
        make.mutate(read.names, { onSuccess: () => void form.clear() }),
      )}
    >
      <Done>{make.data !== undefined && t("invite.several-done", { n: make.data })}</Done>
      <WordsField {...field} label={t("invite.names")} hint={t("invite.names-hint")} rows={4} />
      {isKnown(make.error) && <Problem error={make.error} />}
      <Button type="submit" variant="light" loading={make.isPending} className={names.button}>
        {count === 0 ? t("invite.several-none") : t("invite.several-make", { n: count })}
      </Button>
    </form>
  );
}
