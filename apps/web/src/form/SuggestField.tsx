/** One line of text, with what was written there before. */

import { Autocomplete } from "@mantine/core";
import { fold } from "./everybody.ts";
import type { InputProps } from "./inputs.tsx";

export interface SuggestFieldProps extends InputProps {
  readonly of: readonly string[];
}

export function SuggestField({ of, id, label, hint, required, ...field }: SuggestFieldProps) {
  const { value, error, onChange, onBlur } = field;
  return (
    <Autocomplete
      id={id}
      label={label}
      description={hint}
      aria-required={required}
      data={[...of]}
      limit={8}
      openOnFocus={false}
      filter={({ options, search, limit }) =>
        options
          .filter((one) => "value" in one && fold(one.value).includes(fold(search)))
          .slice(0, limit)
      }
      value={value}
      error={error}
      onChange={onChange}
      onBlur={onBlur}
    />
  );
}
