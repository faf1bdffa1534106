/** A field that says yes, or nothing. */

import { Fault } from "./Fault.tsx";
import { Tick } from "./Tick.tsx";
import type { Field } from "./use-form.ts";

export interface YesProps extends Field<boolean> {
  readonly label: string;
  readonly hint?: string;
}

export function YesField({ id, label, hint, value, error, onChange }: YesProps) {
  return (
    <div>
      <Tick
        type="checkbox"
        id={id}
        label={label}
        means={hint}
        checked={value}
        wrong={error !== undefined}
        onChange={onChange}
      />
      <Fault of={error} />
    </div>
  );
}
