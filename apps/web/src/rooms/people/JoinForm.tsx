/** Joining ends when the name is in: one field, one button. */

import { Button } from "@mantine/core";
import type { Joiner } from "./join.ts";
import { limits } from "@plenty/kernel";
import { joinSpec } from "@plenty/rules/rooms/people/acts";
import { LineField } from "../../form/inputs.tsx";
import { words } from "../../form/kinds.ts";
import { useForm } from "../../form/use-form.ts";
import { besideField } from "../../lib/refusal-words.ts";
import type { ExamplePerson } from "../../session/here.ts";
import { useAlike } from "./use-alike.ts";
import { useJoin } from "./use-join.ts";
import { t } from "./join-words.ts";
import names from "./JoinForm.module.css";

export interface JoinFormProps {
  readonly group: string;
  readonly label: string;
  readonly invitation?: Joiner["invitation"];
  /** In an example, the person whose published key invites. */
  readonly host?: ExamplePerson | undefined;
  readonly onJoined?: () => void;
}

export function JoinForm({ group, label, invitation, host, onJoined }: JoinFormProps) {
  const join = useJoin(host);
  const form = useForm({
    draft: `${joinSpec.name}/${group}`,
    schema: joinSpec.body,
    fields: { name: words(t("your-name.missing"), limits.nameChars) },
    ...(invitation?.for !== undefined && { start: { name: invitation.for } }),
  });

  const field = form.field("name");
  const alike = useAlike(group, field.value);

  const send = form.onSubmit(({ name }) =>
    join.mutate(
      { group, name, invitation },
      {
        onSuccess: () => (form.clear(), onJoined?.()),
        // Whatever is refused here is said beside the one field there is.
        onError: (error) => form.refuse("name", besideField(error)),
      },
    ),
  );

  return (
    <form noValidate className={names.form} id={form.id} onSubmit={send}>
      <div className={names.field}>
        <LineField
          {...field}
          label={t("your-name")}
          autoComplete="nickname"
          told={alike && t("join.like-name", { name: alike })}
        />
      </div>
      <Button type="submit" loading={join.isPending} className={names.button}>
        {label}
      </Button>
    </form>
  );
}
