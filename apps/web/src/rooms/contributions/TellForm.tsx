/** Telling something done: the sentence first, then who, when, how much. */

import { Suspense, useState } from "react";
import { logSpec } from "@plenty/rules/rooms/contributions/acts";
import { ActForm } from "../../form/ActForm.tsx";
import type { Choice } from "../../form/choice.ts";
import { DayField } from "../../form/DayField.tsx";
import names from "../../form/form.module.css";
import { AmountField } from "../../form/inputs.tsx";
import { PeopleField } from "../../form/PeopleField.tsx";
import { SelectField } from "../../form/SelectField.tsx";
import { SuggestField } from "../../form/SuggestField.tsx";
import { useActForm } from "../../form/use-act-form.ts";
import { WordsField } from "../../form/WordsField.tsx";
import { YesField } from "../../form/YesField.tsx";
import { part } from "../../section/part.ts";
import type { Me } from "../../session/me.ts";
import { t } from "./tell-words.ts";
import { tellingOf } from "./telling.ts";
import { unitChoices } from "./unit-names.ts";

const MoreOfIt = part(() => import("./MoreOfIt.tsx"), "MoreOfIt");
const AskLong = part(() => import("./AskLong.tsx"), "AskLong");
/** Needed by those who write more into the sentence than what was done. */
const Understood = part(() => import("./Understood.tsx"), "Understood");

export interface TellFormProps {
  readonly me: Me;
  /** Themes that were used before. */
  readonly themes: readonly string[];
  /** Open teams, to choose from. */
  readonly teams: readonly Choice<string>[];
}

export function TellForm({ me, themes, teams }: TellFormProps) {
  const form = useActForm(logSpec, tellingOf(me));
  const [meant, setMeant] = useState("");
  const long = longDayIn(form.preview?.facts);
  const isAsked = long !== undefined && long !== meant;
  return (
    <ActForm form={form} send={isAsked ? undefined : t("tell.send")}>
      <WordsField {...form.field("note")} label={t("tell.note")} hint={t("tell.note-hint")} />
      <Suspense>
        <Understood
          sentence={form.typed.note}
          chosen={form.typed.people}
          me={me.person}
          themes={themes}
          onTake={(fields) => void form.putBack({ ...form.typed, ...fields })}
        />
      </Suspense>
      <SuggestField
        {...form.field("theme")}
        label={t("tell.theme")}
        hint={t("tell.theme-hint")}
        of={themes}
      />
      <PeopleField {...form.field("people")} label={t("tell.people")} />
      <div className={names.row}>
        <DayField {...form.field("on")} label={t("tell.on")} />
        <AmountField
          {...form.field("amount")}
          label={t("tell.amount")}
          {...(form.typed.people.length > 1 && { hint: t("tell.amount-each") })}
        />
        <SelectField {...form.field("unit")} label={t("tell.unit")} of={unitChoices} />
      </div>
      <YesField {...form.field("gift")} label={t("tell.gift")} hint={t("tell.gift-means")} />
      <Suspense>
        <MoreOfIt
          kind={form.field("kind")}
          team={form.field("team")}
          gains={form.field("gains")}
          teams={teams}
        />
        {long !== undefined && <AskLong long={long} meant={meant} onChange={setMeant} />}
      </Suspense>
    </ActForm>
  );
}

/** Days that would hold more hours than they have, as one text: a yes is to these alone. */
function longDayIn(facts: readonly { readonly fact: string }[] = []): string | undefined {
  const long = facts.filter(({ fact }) => fact === "DayIsLong");
  return long.length === 0 ? undefined : JSON.stringify(long);
}
