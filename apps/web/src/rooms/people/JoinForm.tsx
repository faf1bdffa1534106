/** Joining ends when the name is in: one field, one button. */

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Invitation } from "@plenty/client";
import { limits } from "@plenty/kernel";
import { besideField } from "../../lib/refusal-words.ts";
import { t } from "./words.ts";
import { useJoin } from "../../session/use-beginning.ts";
import type { ExamplePerson } from "../../session/here.ts";
import names from "./JoinForm.module.css";

export interface JoinFormProps {
  readonly group: string;
  readonly label: string;
  readonly invitation?: Invitation;
  /** In an example, the person whose published key invites. */
  readonly host?: ExamplePerson | undefined;
  readonly onJoined?: () => void;
}

export function JoinForm({ group, label, invitation, host, onJoined }: JoinFormProps) {
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const join = useJoin(host);
  const refusal = join.error === null ? undefined : besideField(join.error);
  return (
    <form
      noValidate
      className={names.form}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(name.trim() === "");
        if (name.trim() === "") return;
        join.mutate({ group, name: name.trim(), invitation }, { onSuccess: () => onJoined?.() });
      }}
    >
      <TextInput
        className={names.field}
        label={t("your-name")}
        autoComplete="nickname"
        maxLength={limits.nameChars}
        value={name}
        error={missing ? t("your-name.missing") : refusal}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setMissing(false);
        }}
      />
      <Button type="submit" loading={join.isPending} className={names.button}>
        {label}
      </Button>
    </form>
  );
}
