/** Fields in which one chooses among a few. */

import { NativeSelect, Radio, Switch } from "@mantine/core";
import type { Field } from "./use-form.ts";
import names from "./form.module.css";

export interface Choice<C extends string> {
  readonly value: C;
  readonly label: string;
  /** What choosing it means. */
  readonly means?: string;
}

export interface ChoiceProps<C extends string> extends Field<C> {
  readonly label: string;
  readonly of: readonly Choice<C>[];
}

/** All of them on the screen, each with what it means. */
export function ChoiceField<C extends string>({ of, id, ...field }: ChoiceProps<C>) {
  const { label, value, error, onBlur } = field;
  const onChange = (chosen: string) => field.onChange(chosenOf(of, chosen));
  return (
    <Radio.Group id={id} label={label} value={value} error={error} onChange={onChange}>
      <div className={names.choices} onBlur={onBlur}>
        {of.map((one) => (
          <Radio key={one.value} value={one.value} label={one.label} description={one.means} />
        ))}
      </div>
    </Radio.Group>
  );
}

/** One of a list that opens. */
export function SelectField<C extends string>({ of, id, ...field }: ChoiceProps<C>) {
  const { label, value, error, onBlur } = field;
  return (
    <NativeSelect
      id={id}
      label={label}
      data={[...of]}
      value={value}
      error={error}
      onBlur={onBlur}
      onChange={(event) => field.onChange(chosenOf(of, event.currentTarget.value))}
    />
  );
}

export interface YesProps extends Field<boolean> {
  readonly label: string;
  readonly hint?: string;
}

/** Yes or no. */
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

function chosenOf<C extends string>(of: readonly Choice<C>[], chosen: string): C {
  const found = of.find(({ value }) => value === chosen) ?? of[0];
  if (found === undefined) throw new Error("one chooses among at least one");
  return found.value;
}
