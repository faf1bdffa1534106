/** The form for telling something done. */

import { Autocomplete, Button, MultiSelect, Switch, Textarea } from "@mantine/core";
import type { Member } from "@plenty/client";
import { limits } from "@plenty/kernel";
import { Done } from "../../components/Done.tsx";
import { Problem } from "../../components/Problem.tsx";
import type { Words } from "../../lib/host.ts";
import { nameIn } from "../../lib/names.ts";
import { t } from "./words.ts";
import type { Me } from "../../session/use-session.ts";
import { KindChoice } from "./KindChoice.tsx";
import { useTellForm } from "./use-tell-form.ts";
import { WhenAndHowMuch } from "./WhenAndHowMuch.tsx";
import names from "./TellForm.module.css";

export interface TellFormProps {
  readonly me: Me;
  readonly people: readonly Member[];
  readonly words: Words;
  readonly themes: readonly string[];
}

export function TellForm({ me, people, words, themes }: TellFormProps) {
  const { form, told, failure, pending, submit } = useTellForm(me);
  const options = people.map(({ person, name }) => ({ value: person, label: nameIn(words, name) }));
  return (
    <form className={names.form} onSubmit={submit} noValidate>
      <Done>
        {told !== undefined && form.values.theme === "" && t("tell.done", { theme: told })}
      </Done>
      <KindChoice {...form.getInputProps("kind")} />
      <Autocomplete
        label={t("tell.theme")}
        description={t("tell.theme-hint")}
        data={[...themes]}
        maxLength={limits.nameChars}
        {...form.getInputProps("theme")}
      />
      <MultiSelect
        label={t("tell.people")}
        data={options}
        searchable
        hidePickedOptions
        {...form.getInputProps("people")}
      />
      <WhenAndHowMuch form={form} />
      <Textarea
        label={t("tell.note")}
        autosize
        minRows={2}
        maxLength={limits.wordsChars}
        {...form.getInputProps("note")}
      />
      <Switch
        label={t("tell.gift")}
        description={t("tell.gift-means")}
        {...form.getInputProps("gift", { type: "checkbox" })}
      />
      {failure !== undefined && <Problem error={failure} />}
      <Button type="submit" loading={pending} className={names.button}>
        {t("tell.send")}
      </Button>
    </form>
  );
}
