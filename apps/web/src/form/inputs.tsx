/** Fields of one line: a text, an amount. */

import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { Field } from "./use-form.ts";
import { t } from "./words.ts";
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

/** What Mantine's inputs take of a field. */
export function inputOf({ id, label, hint, value, error, required, onChange, onBlur }: InputProps) {
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

/** How it was understood, and how many characters are left once they become few; a fault says itself that they are too many. */
export function below(input: ReactNode, { told, most, value, error }: InputProps): ReactNode {
  const left = (most ?? Number.POSITIVE_INFINITY) - value.trim().length;
  const few = left < Math.max(15, (most ?? 0) / 10);
  return (
    <>
      {input}
      <div className={names.below} aria-live="polite">
        {error === undefined && told}
        {few && left >= 0 && t("form.left", { n: left })}
        {error === undefined && left < 0 && t("form.over", { n: -left })}
      </div>
    </>
  );
}
