/** The two steps of founding that ask for something. */

import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { foundSpec } from "@plenty/rules/rooms/charter/acts";
import { Problem } from "../../components/Problem.tsx";
import { ChoiceField } from "../../form/ChoiceField.tsx";
import sheet from "../../form/form.module.css";
import { AmountField, LineField } from "../../form/inputs.tsx";
import type { ReadOf } from "../../form/kinds.ts";
import { bound } from "../../form/number-kinds.ts";
import { WordsField } from "../../form/WordsField.tsx";
import { useForm } from "../../form/use-form.ts";
import type { Form } from "../../form/use-form.ts";
import { besideField, fieldOf } from "../../lib/refusal-words.ts";
import { formatMoney } from "../../messages/format.ts";
import { codeOf, isShort } from "../credit/door.ts";
import type { NewGroup } from "./found.ts";
import { decimals, fieldsOfFounding, hundredths } from "./founding-fields.ts";
import type { FoundingFields } from "./founding-fields.ts";
import { TemplateField } from "./TemplateField.tsx";
import { useFound } from "./use-found.ts";
import { t } from "./found-words.ts";
import names from "./FoundPage.module.css";

const firstStep = ["template", "name", "object", "readers", "welcome"];

export function FoundForm({ onFounded }: { readonly onFounded: (group: string) => void }) {
  const [step, setStep] = useState<1 | 2>(1);
  const found = useFound();
  const form = useForm({ draft: "found", schema: foundSpec.body, fields: fieldsOfFounding() });
  useFirstField(form, step);

  function submit(event: React.FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!form.check(step === 1 ? firstStep : undefined)) return;
    if (step === 1) setStep(2);
    else if (form.read !== undefined) send(groupOf(form.read));
  }

  function send(group: NewGroup): void {
    found.mutate(group, {
      onSuccess: (id) => (form.clear(), onFounded(id)),
      onError: (error) => form.refuse(fieldOf(error), besideField(error)),
    });
  }

  return (
    <form className={sheet.sheet} id={form.id} onSubmit={submit} noValidate>
      <p className={names.step} role="status">
        {t("found.step", { n: step })}
      </p>
      {step === 1 ? <FirstStep form={form} /> : <SecondStep form={form} />}
      {found.error !== null && <Problem error={found.error} />}
      <div className={sheet.buttons}>
        {step === 2 && (
          <Button variant="default" onClick={() => setStep(1)}>
            {t("back")}
          </Button>
        )}
        <Button type="submit" loading={found.isPending}>
          {step === 1 ? t("found.next") : t("found.send")}
        </Button>
      </div>
    </form>
  );
}

/** Each step that somebody comes to begins at its first field. */
function useFirstField({ id }: Form<FoundingFields>, step: number): void {
  const shown = useRef(step);
  useEffect(() => {
    if (step !== shown.current) document.getElementById(id)?.querySelector("input")?.focus();
    shown.current = step;
  }, [id, step]);
}

function groupOf({ credit, code, limit, ...read }: ReadOf<FoundingFields>): NewGroup {
  const floor = -limit || 0; // never a negative zero
  return { ...read, credit: { name: credit, code, decimals, floor } };
}

function FirstStep({ form }: { readonly form: Form<FoundingFields> }) {
  return (
    <>
      <h2 className={names.heading}>{t("found.first")}</h2>
      <TemplateField form={form} />
      <LineField
        {...form.field("name")}
        label={t("found.name")}
        placeholder={t("found.name-example")}
        autoComplete="organization"
      />
      <WordsField
        {...form.field("object")}
        label={t("found.object")}
        hint={t("found.object-hint")}
        rows={3}
      />
      <ChoiceField
        {...form.field("readers")}
        label={t("found.readers")}
        of={(["members", "everyone"] as const).map((value) => ({
          value,
          label: t(`found.readers-${value}`),
          means: t(`found.readers-${value}-means`),
        }))}
      />
      <ChoiceField
        {...form.field("welcome")}
        label={t("found.welcome")}
        of={(["two-vouchers", "invitation"] as const).map((value) => ({
          value,
          label: t(`found.${value}`),
          means: t(`found.${value}-means`),
        }))}
      />
    </>
  );
}

function SecondStep({ form }: { readonly form: Form<FoundingFields> }) {
  const { typed } = form;
  const limit = bound(hundredths).read(typed.limit, typed);
  return (
    <>
      <h2 className={names.heading}>{t("found.second")}</h2>
      <LineField {...form.field("founder")} label={t("your-name")} autoComplete="nickname" />
      <div className={sheet.row}>
        <LineField
          {...form.field("credit")}
          label={t("found.credit")}
          hint={t("found.credit-hint")}
        />
        <AmountField
          {...form.field("limit")}
          label={t("found.limit")}
          hint={t("found.limit-hint")}
        />
      </div>
      {!isShort(typed.credit) && (
        <LineField
          {...form.field("code")}
          label={t("found.code")}
          hint={t("found.code-hint")}
          placeholder={codeOf(typed.credit)}
        />
      )}
      {limit.ok && (
        <p className={sheet.follows}>
          {t("found.preview", {
            credit: typed.credit,
            limit: formatMoney({ amount: -limit.value || 0, decimals }),
          })}
        </p>
      )}
      <p className={names.step}>{t("found.fixed")}</p>
    </>
  );
}
