/** "What did you do?": the first thing on Do. What is understood of the sentence stands in the form that opens then. */

import { Button, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import { limits } from "@plenty/kernel";
import { logSpec } from "@plenty/rules/rooms/contributions/acts";
import { useEverybody } from "../../form/everybody.ts";
import { useHere } from "../../session/here.ts";
import type { Me } from "../../session/me.ts";
import { draftOf, useDraft } from "../../session/use-draft.ts";
import { understand } from "./reading.ts";
import { t } from "./tell-words.ts";
import names from "./SayIt.module.css";

export interface SayItProps {
  readonly me: Me;
  readonly themes: readonly string[];
}

export function SayIt({ me, themes }: SayItProps) {
  const { group } = useHere();
  const { person } = me;
  const { people, look } = useEverybody(group, []);
  const told = useId();
  const [said, setSaid] = useState("");
  const draft = useDraft(draftOf({ act: logSpec.name, group, person }), {});
  const navigate = useNavigate();
  const read = understand(said, { people, themes, me: person });
  const goOn = () => {
    draft.keep(said.trim() === "" ? draft.initial : { ...draft.initial, ...read.fields });
    void navigate({ to: "/g/$group/do/tell", params: { group } });
  };
  return (
    <form
      className={names.form}
      onSubmit={(event) => {
        event.preventDefault();
        goOn();
      }}
    >
      <TextInput
        className={names.field}
        label={t("tell.note")}
        placeholder={t("say.example")}
        value={said}
        maxLength={limits.wordsChars}
        onFocus={look}
        onChange={(event) => setSaid(event.currentTarget.value)}
        aria-describedby={told}
      />
      <Button type="submit" className={names.send}>
        {t("say.go")}
      </Button>
      <p id={told} className={names.told} aria-live="polite">
        {read.says !== "" && t("understood.says", { says: read.says })}
      </p>
    </form>
  );
}
