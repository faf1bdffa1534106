/** A field that says yes, or nothing. */

import { Switch } from "@mantine/core";
import type { Field } from "./use-form.ts";

export interface YesProps extends Field<boolean> {
  readonly label: string;
  readonly hint?: string;
}

export function YesField({ id, label, hint, value, error, onChange }: YesProps) {
  return (
    <Switch
      id={id}
      label={label}
      description={hint}
      checked={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
