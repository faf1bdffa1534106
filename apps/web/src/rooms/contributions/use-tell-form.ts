/** The thing being told: its fields, what is wrong with them while typing, and sending it. */

import { useForm } from "@mantine/form";
import { useState } from "react";
import type { ContributionKind } from "@plenty/client";
import { dayOf, findUnit, limits, parseDay, present, readAmount, readHours } from "@plenty/kernel";
import type { HoursFault, Result, UnitCode } from "@plenty/kernel";
import { logSpec } from "@plenty/rules/rooms/contributions/acts";
import { besideField, fieldOf } from "../../lib/refusal-words.ts";
import { wordsOfTyped } from "../../lib/typed-words.ts";
import { t } from "./words.ts";
import { useDraft } from "../../session/use-draft.ts";
import { noteWords, toSend, useSend } from "../../session/use-send.ts";
import type { Me } from "../../session/use-session.ts";
import { useHere } from "../../session/here.ts";

export interface TellValues extends Record<string, unknown> {
  readonly kind: ContributionKind;
  readonly theme: string;
  readonly people: string[];
  readonly on: string;
  readonly amount: string;
  readonly unit: UnitCode;
  readonly note: string;
  readonly gift: boolean;
}

/** What the screen uses of the form, whatever rules it was made with. */
type Form = Pick<
  ReturnType<typeof useForm<TellValues>>,
  "values" | "getInputProps" | "setFieldValue" | "setFieldError"
>;

export interface TellFormState {
  readonly form: Form;
  /** Theme of the last thing that was entered. */
  readonly told: string | undefined;
  readonly failure: Error | undefined;
  readonly pending: boolean;
  readonly submit: (event: React.FormEvent<HTMLFormElement>) => void;
}

/** State of the form. */
export function useTellForm(me: Me): TellFormState {
  const { group } = useHere();
  const empty = emptyFor(me);
  const draft = useDraft(`tell/${group}/${me.person}`, empty);
  const [told, setTold] = useState<string>();
  const send = useSend({ group, me });
  const form = useForm<TellValues>({
    initialValues: draft.initial,
    validateInputOnChange: true,
    validate: { theme: wrongTheme, people: wrongPeople, on: wrongDay, amount: wrongAmount },
    onValuesChange: draft.keep,
  });

  function tell(values: TellValues): void {
    const note = noteWords(values.note);
    const body = { items: [itemOf(values, note?.hash)] };
    send.mutate(toSend(logSpec, body, note === undefined ? [] : [note]), {
      onSuccess: () => done(values),
      onError: (error) => showRefusal(form, error),
    });
  }

  function done({ theme }: TellValues): void {
    form.setValues(empty);
    form.clearErrors();
    draft.drop();
    setTold(theme.trim());
  }

  const failure =
    send.error !== null && fieldIn(form.values, send.error) === undefined ? send.error : undefined;
  return { form, told, failure, pending: send.isPending, submit: form.onSubmit(tell) };
}

function emptyFor(me: Me): TellValues {
  const on = dayOf(Date.now());
  return {
    kind: "work",
    theme: "",
    people: [me.person],
    on,
    amount: "",
    unit: "hour",
    note: "",
    gift: false,
  };
}

/** The item as it is entered; fields that say nothing are left out. */
function itemOf(
  { kind, theme, people, on, amount, unit, gift }: TellValues,
  note: string | undefined,
) {
  const read = readMeasure(amount, unit);
  const steps = read.ok ? read.value : undefined;
  return {
    on,
    people,
    theme: theme.trim(),
    kind,
    ...(amount.trim() === ""
      ? {}
      : { amount: present(steps, "a form with a wrong amount is not sent"), unit }),
    ...(gift ? { gift: true as const } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

/** How much of a unit, in steps: hours also by the clock. */
function readMeasure(text: string, unit: UnitCode): Result<number, HoursFault> {
  const { decimals } = present(findUnit(unit), "a chosen unit is one");
  return unit === "hour" ? readHours(text) : readAmount(text, { decimals, unit });
}

function wrongTheme(theme: string): string | null {
  return theme.trim() === "" ? t("tell.theme-missing") : null;
}

function wrongPeople(people: readonly string[]): string | null {
  if (people.length === 0) return t("tell.people-missing");
  return people.length > limits.peoplePerItem
    ? t("tell.people-many", { n: limits.peoplePerItem })
    : null;
}

function wrongDay(on: string): string | null {
  const day = parseDay(on);
  if (day === undefined) return t("tell.on-missing");
  return day > Date.now() ? t("tell.on-future") : null;
}

function wrongAmount(text: string, { unit }: TellValues): string | null {
  if (text.trim() === "") return null;
  const read = readMeasure(text, unit);
  if (!read.ok) return wordsOfTyped(read.refusal);
  return read.value > 0 ? null : t("tell.amount-small");
}

function showRefusal(form: Form, error: Error): void {
  const field = fieldIn(form.values, error);
  if (field !== undefined) form.setFieldError(field, besideField(error));
}

function fieldIn(values: TellValues, error: Error): string | undefined {
  const field = fieldOf(error);
  return field !== undefined && field in values ? field : undefined;
}
