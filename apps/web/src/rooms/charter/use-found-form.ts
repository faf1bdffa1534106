/** The group being founded: two steps of fields, kept as a draft, and the founding itself. */

import { useForm } from "@mantine/form";
import { useState } from "react";
import { present, readAmount } from "@plenty/kernel";
import { codeOf } from "../../lib/credit-code.ts";
import { wordsOfTyped } from "../../lib/typed-words.ts";
import { t } from "./words.ts";
import { useFound } from "../../session/use-beginning.ts";
import { useDraft } from "../../session/use-draft.ts";

export interface FoundValues extends Record<string, unknown> {
  readonly name: string;
  readonly object: string;
  readonly welcome: string;
  readonly founder: string;
  readonly credit: string;
  readonly limit: string;
}

/** What the screen uses of the form, whatever rules it was made with. */
type Form = Pick<
  ReturnType<typeof useForm<FoundValues>>,
  "values" | "getInputProps" | "setFieldValue" | "setFieldError"
>;

export interface FoundFormState {
  readonly form: Form;
  readonly step: 1 | 2;
  readonly back: () => void;
  readonly failure: Error | undefined;
  readonly pending: boolean;
  readonly submit: (event: React.FormEvent<HTMLFormElement>) => void;
}

/** Hundredths: fine enough for hours and for money. */
const decimals = 2;

/** State of the two steps. */
export function useFoundForm(onFounded: (group: string) => void): FoundFormState {
  const [step, setStep] = useState<1 | 2>(1);
  const draft = useDraft("found", emptyGroup());
  const found = useFound();
  const form = useForm<FoundValues>({
    initialValues: draft.initial,
    validateInputOnChange: true,
    validate: (values) => wrongIn(values, step),
    onValuesChange: draft.keep,
  });

  function next(values: FoundValues): void {
    if (step === 1) {
      form.clearErrors();
      return setStep(2);
    }
    const limit = present(stepsIn(values.limit), "a form with a wrong limit is not sent");
    const credit = values.credit.trim();
    found.mutate(
      {
        name: values.name.trim(),
        object: values.object.trim(),
        welcome: values.welcome === "invitation" ? "invitation" : "two-vouchers",
        founder: values.founder.trim(),
        credit: { name: credit, code: codeOf(credit), decimals, floor: limit === 0 ? 0 : -limit },
      },
      { onSuccess: (group) => (draft.drop(), onFounded(group)) },
    );
  }

  return {
    form,
    step,
    back: () => setStep(1),
    failure: found.error ?? undefined,
    pending: found.isPending,
    submit: form.onSubmit(next),
  };
}

function emptyGroup(): FoundValues {
  return {
    name: "",
    object: "",
    welcome: "two-vouchers",
    founder: "",
    credit: t("found.credit-default"),
    limit: "100",
  };
}

function wrongIn(values: FoundValues, step: 1 | 2): Partial<Record<keyof FoundValues, string>> {
  const first = {
    ...(values.name.trim() === "" && { name: t("found.name-missing") }),
    ...(values.object.trim() === "" && { object: t("found.object-missing") }),
  };
  if (step === 1) return first;
  const limit = wrongLimit(values.limit);
  return {
    ...first,
    ...(values.founder.trim() === "" && { founder: t("your-name.missing") }),
    ...(values.credit.trim() === "" && { credit: t("found.credit-missing") }),
    ...(limit !== undefined && { limit }),
  };
}

function stepsIn(text: string): number | undefined {
  const read = readAmount(text, { decimals });
  return read.ok ? read.value : undefined;
}

function wrongLimit(text: string): string | undefined {
  const read = readAmount(text, { decimals });
  if (!read.ok) return wordsOfTyped(read.refusal);
  return read.value < 0 ? t("found.limit-wrong") : undefined;
}
