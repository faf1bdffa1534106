/** The two steps of founding that ask for something. */

import { Button, Radio, Textarea, TextInput } from "@mantine/core";
import { limits } from "@plenty/kernel";
import { Problem } from "../../components/Problem.tsx";
import { t } from "./words.ts";
import { useFoundForm } from "./use-found-form.ts";
import type { FoundFormState } from "./use-found-form.ts";
import names from "./FoundPage.module.css";

export function FoundForm({ onFounded }: { readonly onFounded: (group: string) => void }) {
  const state = useFoundForm(onFounded);
  const { step, back, failure, pending, submit } = state;
  return (
    <form className={names.sheet} onSubmit={submit} noValidate>
      <p className={names.step} role="status">
        {t("found.step", { n: step })}
      </p>
      {step === 1 ? <FirstStep form={state.form} /> : <SecondStep form={state.form} />}
      {failure !== undefined && <Problem error={failure} />}
      <div className={names.buttons}>
        {step === 2 && (
          <Button variant="default" onClick={back}>
            {t("back")}
          </Button>
        )}
        <Button type="submit" loading={pending}>
          {step === 1 ? t("found.next") : t("found.send")}
        </Button>
      </div>
    </form>
  );
}

type Step = Pick<FoundFormState, "form">;

function FirstStep({ form }: Step) {
  return (
    <>
      <h2 className={names.heading}>{t("found.first")}</h2>
      <TextInput
        label={t("found.name")}
        placeholder={t("found.name-example")}
        autoComplete="organization"
        maxLength={limits.nameChars}
        {...form.getInputProps("name")}
      />
      <Textarea
        label={t("found.object")}
        description={t("found.object-hint")}
        autosize
        minRows={3}
        maxLength={limits.wordsChars}
        {...form.getInputProps("object")}
      />
      <Radio.Group label={t("found.welcome")} {...form.getInputProps("welcome")}>
        <div className={names.choices}>
          <Radio
            value="two-vouchers"
            label={t("found.two-vouchers")}
            description={t("found.two-vouchers-means")}
          />
          <Radio
            value="invitation"
            label={t("found.invitation")}
            description={t("found.invitation-means")}
          />
        </div>
      </Radio.Group>
    </>
  );
}

function SecondStep({ form }: Step) {
  const { credit, limit } = form.values;
  return (
    <>
      <h2 className={names.heading}>{t("found.second")}</h2>
      <TextInput
        label={t("your-name")}
        autoComplete="nickname"
        maxLength={limits.nameChars}
        {...form.getInputProps("founder")}
      />
      <div className={names.row}>
        <TextInput
          label={t("found.credit")}
          description={t("found.credit-hint")}
          maxLength={limits.nameChars}
          {...form.getInputProps("credit")}
        />
        <TextInput
          label={t("found.limit")}
          description={t("found.limit-hint")}
          inputMode="decimal"
          autoComplete="off"
          {...form.getInputProps("limit")}
        />
      </div>
      <p className={names.hint}>{t("found.preview", { credit, limit })}</p>
    </>
  );
}
