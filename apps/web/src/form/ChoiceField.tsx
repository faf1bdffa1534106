/** A field in which one chooses among a few that all stand on the screen, each with what it means. */

import type { ChoiceProps } from "./choice.ts";
import { Fault } from "./Fault.tsx";
import { Tick } from "./Tick.tsx";
import names from "./form.module.css";

export function ChoiceField<C extends string>({ of, id, ...field }: ChoiceProps<C>) {
  const { label, value, error, onChange, onBlur } = field;
  return (
    <fieldset className={names.few} aria-describedby={`${id}-fault`}>
      <legend className={names.label}>{label}</legend>
      <div className={names.choices}>
        {of.map((one) => (
          <Tick
            key={one.value}
            type="radio"
            name={id}
            label={one.label}
            means={one.means}
            checked={one.value === value}
            wrong={error !== undefined}
            onChange={() => onChange(one.value)}
            onBlur={onBlur}
          />
        ))}
      </div>
      <Fault id={`${id}-fault`} of={error} />
    </fieldset>
  );
}
