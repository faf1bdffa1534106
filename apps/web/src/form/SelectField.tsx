/** A field in which one chooses from a list that opens. */

import { NativeSelect } from "@mantine/core";
import { chosenOf } from "./choice.ts";
import type { ChoiceProps } from "./choice.ts";

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
