/** A field in which one chooses from a list that opens. */

import { InputBase } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { chosenOf } from "./choice.ts";
import type { ChoiceProps } from "./choice.ts";
import names from "./form.module.css";

/** So many letters stand in a field of a phone. */
const shownChars = 30;

export function SelectField<C extends string>({ of, id, ...field }: ChoiceProps<C>) {
  const { label, value, error, onBlur } = field;
  const chosen = of.find((one) => one.value === value)?.label ?? "";
  return (
    <div>
      <InputBase
        component="select"
        id={id}
        label={label}
        value={value}
        error={error}
        pointer
        rightSection={<IconChevronDown size="1rem" aria-hidden />}
        rightSectionPointerEvents="none"
        onBlur={onBlur}
        onChange={(event) => field.onChange(chosenOf(of, event.currentTarget.value))}
      >
        {of.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </InputBase>
      {chosen.length > shownChars && (
        <p className={names.whole} aria-hidden>
          {chosen}
        </p>
      )}
    </div>
  );
}
