/** The form for telling something done. */

import { Autocomplete, Button, MultiSelect, NativeSelect, Radio, Switch, Textarea, TextInput } from "@mantine/core";
import type { Member } from "@plenty/client";
import { dayOf, limits, units } from "@plenty/kernel";
import { Done } from "../../components/Done.tsx";
import { Problem } from "../../components/Problem.tsx";
import type { Words } from "../../lib/host.ts";
import { nameIn } from "../../lib/names.ts";
import { t } from "../../messages/message.ts";
import type { Me } from "../../session/use-session.ts";
import { useTellForm } from "./use-tell-form.ts";
import names from "./TellForm.module.css";

export interface TellFormProps {
  readonly me: Me;
  readonly people: readonly Member[];
  readonly words: Words;
  readonly themes: readonly string[];
}

const kinds = ["work", "care", "thing", "idea"] as const;

export function TellForm({ me, people, words, themes }: TellFormProps) {
  const { form, told, failure, pending, submit } = useTellForm(me);
  const options = people.map(({ person, name }) => ({ value: person, label: nameIn(words, name) }));
  return (
    <form className={names.form} onSubmit={submit} noValidate>
      <Done>{told !== undefined && form.values.theme === "" && t("tell.done", { theme: told })}</Done>
      <Radio.Group label={t("tell.kind")} {...form.getInputProps("kind")}>
        <div className={names.kinds}>
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`kind.${kind}`)} description={t(`kind.${kind}-means`)} />
          ))}
        </div>
      </Radio.Group>
      <Autocomplete
        label={t("tell.theme")}
        description={t("tell.theme-hint")}
        data={[...themes]}
        maxLength={limits.nameChars}
        {...form.getInputProps("theme")}
      />
      <MultiSelect label={t("tell.people")} data={options} searchable hidePickedOptions {...form.getInputProps("people")} />
      <div className={names.row}>
        <TextInput label={t("tell.on")} type="date" max={dayOf(Date.now())} {...form.getInputProps("on")} />
        <TextInput label={t("tell.amount")} inputMode="decimal" autoComplete="off" {...form.getInputProps("amount")} />
        <NativeSelect
          label={t("tell.unit")}
          data={units.map(({ code }) => ({ value: code, label: t(`unit.${unitOf(code)}`, { n: 2 }) }))}
          {...form.getInputProps("unit")}
        />
      </div>
      <Textarea label={t("tell.note")} autosize minRows={2} maxLength={limits.wordsChars} {...form.getInputProps("note")} />
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

type UnitWord = "hour" | "piece" | "kilogram" | "litre" | "kilometre";

function unitOf(code: string): UnitWord {
  const known: readonly UnitWord[] = ["hour", "piece", "kilogram", "litre", "kilometre"];
  return known.find((unit) => unit === code) ?? "piece";
}
