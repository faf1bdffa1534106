/** A field in which one ticks several of a list that stands on the screen. */

import type { Choice } from "./choice.ts";
import { Fault } from "./Fault.tsx";
import { Tick } from "./Tick.tsx";
import type { Field } from "./use-form.ts";
import names from "./form.module.css";

export interface TicksProps extends Field<readonly string[]> {
  readonly label: string;
  readonly hint?: string;
  readonly of: readonly Choice<string>[];
}

export function TicksField({ of, id, label, hint, value, error, onChange, onBlur }: TicksProps) {
  const turn = (one: string, on: boolean) =>
    onChange(on ? [...value, one] : value.filter((other) => other !== one));
  return (
    <fieldset className={names.few} aria-describedby={`${id}-hint ${id}-fault`}>
      <legend className={names.label}>{label}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={names.small}>
          {hint}
        </p>
      )}
      <div className={names.choices}>
        {of.map((one) => (
          <Tick
            key={one.value}
            type="checkbox"
            label={one.label}
            means={one.means}
            checked={value.includes(one.value)}
            wrong={error !== undefined}
            onChange={(on) => turn(one.value, on)}
            onBlur={onBlur}
          />
        ))}
      </div>
      <Fault id={`${id}-fault`} of={error} />
    </fieldset>
  );
}
