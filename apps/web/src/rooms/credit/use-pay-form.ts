/** The payment being written: its fields, what is wrong with them while typing, and sending it. */

import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Account, Currency } from "@plenty/client";
import { present, readAmount } from "@plenty/kernel";
import { paySpec } from "@plenty/rules/rooms/credit/acts";
import { account } from "./queries.ts";
import { besideField, codeOfRefusal, fieldOf } from "../../lib/refusal-words.ts";
import { wordsOfTyped } from "../../lib/typed-words.ts";
import { formatMoney } from "../../messages/format.ts";
import { payDraft } from "./pay-draft.ts";
import { t } from "./words.ts";
import { useDraft } from "../../session/use-draft.ts";
import { noteWords, toSend, useSend } from "../../session/use-send.ts";
import type { Me } from "../../session/use-session.ts";
import { useHere } from "../../session/here.ts";

export interface PayValues extends Record<string, unknown> {
  readonly to: string;
  readonly currency: string;
  readonly amount: string;
  readonly note: string;
}

/** What the screen uses of the form, whatever rules it was made with. */
type Form = Pick<
  ReturnType<typeof useForm<PayValues>>,
  "values" | "getInputProps" | "setFieldValue" | "setFieldError"
>;

export interface Paid {
  readonly to: string;
  readonly amount: number;
  readonly currency: Currency;
}

export interface PayFormState {
  readonly form: Form;
  readonly currency: Currency;
  /** Steps to be paid; undefined while the amount is not one. */
  readonly amount: number | undefined;
  /** The last payment that went through. */
  readonly paid: Paid | undefined;
  /** A failure that is about no field of this form. */
  readonly failure: Error | undefined;
  readonly pending: boolean;
  readonly submit: (event: React.FormEvent<HTMLFormElement>) => void;
}

export interface PayStart {
  readonly me: Me;
  readonly credits: readonly Currency[];
  readonly to: string;
}

/** State of the payment form. */
export function usePayForm({ me, credits, to }: PayStart): PayFormState {
  const { group } = useHere();
  const first = present(credits[0], "the form is shown where there is a credit");
  const empty: PayValues = { to: "", currency: first.currency, amount: "", note: "" };
  const draft = useDraft(payDraft({ group, person: me.person }), empty);
  const [paid, setPaid] = useState<Paid>();
  const send = useSend({ group, me });
  const creditOf = (id: string) => credits.find(({ currency }) => currency === id) ?? first;
  const form = useForm<PayValues>({
    initialValues: { ...draft.initial, ...(to === "" ? {} : { to }) },
    validateInputOnChange: ["amount"],
    validate: {
      to: (chosen) => (chosen === "" ? t("pay.to-missing") : null),
      amount: (text, { currency }) => wrongAmount(text, creditOf(currency)),
    },
    onValuesChange: draft.keep,
  });
  const currency = creditOf(form.values.currency);
  const held = useQuery(account(group, { person: me.person, currency: currency.currency })).data;
  const amount = stepsIn(form.values.amount, currency);

  function pay(values: PayValues): void {
    const steps = present(amount, "a form with a wrong amount is not sent");
    const note = noteWords(values.note);
    const body = {
      to: values.to,
      currency: currency.currency,
      amount: steps,
      ...(note && { note: note.hash }),
    };
    send.mutate(toSend(paySpec, body, note === undefined ? [] : [note]), {
      onSuccess: () => done({ to: values.to, amount: steps, currency }),
      onError: (error) =>
        showRefusal(form, error, held === undefined ? undefined : { held, amount: steps }),
    });
  }

  function done(what: Paid): void {
    draft.drop();
    form.setValues({ ...empty, currency: what.currency.currency });
    form.clearErrors();
    draft.drop();
    setPaid(what);
  }

  const failure =
    send.error !== null && fieldIn(form.values, send.error) === undefined ? send.error : undefined;
  return {
    form,
    currency,
    amount,
    paid,
    failure,
    pending: send.isPending,
    submit: form.onSubmit(pay),
  };
}

/** What the payment met: the balance as this page knows it, and what was to be paid. */
interface Attempt {
  readonly held: Account;
  readonly amount: number;
}

function showRefusal(form: Form, error: Error, attempt: Attempt | undefined): void {
  const field = fieldIn(form.values, error);
  if (field === undefined) return;
  const pastLimit = codeOfRefusal(error) === "LimitExceeded" && attempt !== undefined;
  form.setFieldError(field, pastLimit ? limitWords(attempt) : besideField(error));
}

/** The host tells of a limit in smallest steps; here it stands in the figures of the form. */
function limitWords({ held: { balance, floor, decimals }, amount }: Attempt): string {
  const money = (steps: number) => formatMoney({ amount: steps, decimals });
  const fill = { left: money(balance - amount), limit: money(floor) };
  const most = balance - floor;
  return most > 0
    ? t("pay.past-limit", { ...fill, most: money(most) })
    : t("pay.past-limit-none", fill);
}

function fieldIn(values: PayValues, error: Error): string | undefined {
  const field = fieldOf(error);
  return field !== undefined && field in values ? field : undefined;
}

function stepsIn(text: string, { decimals, code }: Currency): number | undefined {
  const read = readAmount(text, { decimals, unit: code });
  return read.ok ? read.value : undefined;
}

function wrongAmount(text: string, { decimals, code }: Currency): string | null {
  const read = readAmount(text, { decimals, unit: code });
  if (!read.ok) return wordsOfTyped(read.refusal);
  return read.value > 0 ? null : t("pay.amount-small");
}
