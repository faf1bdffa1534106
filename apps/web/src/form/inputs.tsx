/** Fields in which one types: a line, words, an amount, a day. */

import { Textarea, TextInput, UnstyledButton } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { dayOf, readDay } from "@plenty/kernel";
import { t } from "./words.ts";
import type { Field } from "./use-form.ts";
import names from "./form.module.css";

export interface InputProps extends Field<string> {
  readonly label: string;
  readonly hint?: string;
}

export interface LineFieldProps extends InputProps {
  readonly placeholder?: string;
  readonly autoComplete?: string;
  /** Seen inside the field, at its end. */
  readonly end?: ReactNode;
}

/** One line of text. */
export function LineField({ end, placeholder, autoComplete = "off", ...field }: LineFieldProps) {
  return (
    <TextInput
      {...inputOf(field)}
      placeholder={placeholder}
      autoComplete={autoComplete}
      rightSection={end}
      rightSectionWidth="auto"
      rightSectionPointerEvents="auto"
      inputContainer={(input) => below(input, field)}
    />
  );
}

/** Some lines of text. */
export function WordsField({ rows = 2, ...field }: InputProps & { readonly rows?: number }) {
  return (
    <Textarea
      {...inputOf(field)}
      autosize
      minRows={rows}
      inputContainer={(input) => below(input, field)}
    />
  );
}

/** A number, with its unit beside it. */
export function AmountField({ unit, ...field }: InputProps & { readonly unit?: string }) {
  return (
    <TextInput
      {...inputOf(field)}
      inputMode="decimal"
      autoComplete="off"
      rightSection={unit !== undefined && <span className={names.unit}>{unit}</span>}
      rightSectionWidth={`${(unit ?? "").length + 2}ch`}
      inputContainer={(input) => below(input, field)}
    />
  );
}

/** A day, typed as people write days or taken from a calendar. */
export function DayField(field: InputProps) {
  const calendar = useRef<HTMLInputElement>(null);
  const [today] = useState(() => dayOf(Date.now()));
  const read = readDay(field.value, { today, locale: navigator.language });
  const button = (
    <UnstyledButton
      className={names.opens}
      aria-label={t("form.calendar")}
      onClick={() => calendar.current?.showPicker()}
    >
      <IconCalendar size="1.2rem" aria-hidden />
    </UnstyledButton>
  );
  return (
    <div className={names.day}>
      <LineField {...field} end={button} />
      <input
        ref={calendar}
        className={names.calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        max={today}
        value={read.ok ? read.value : ""}
        onChange={(event) => field.onChange(event.currentTarget.value)}
      />
    </div>
  );
}

function inputOf({ id, label, hint, value, error, required, onChange, onBlur }: InputProps) {
  return {
    id,
    label,
    description: hint,
    value,
    error,
    "aria-required": required,
    onBlur,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(event.currentTarget.value),
  };
}

/** How it was understood, and how many characters are left once they become few. */
function below(input: ReactNode, { told, most, value, error }: InputProps): ReactNode {
  const left = (most ?? Number.POSITIVE_INFINITY) - value.trim().length;
  const few = left < Math.max(15, (most ?? 0) / 10);
  return (
    <>
      {input}
      <div className={names.below} aria-live="polite">
        {error === undefined && told}
        {few && (left < 0 ? t("form.over", { n: -left }) : t("form.left", { n: left }))}
      </div>
    </>
  );
}
