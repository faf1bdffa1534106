/** A field of several lines, which grows with what is written where the browser can. */

import { InputBase } from "@mantine/core";
import { below, inputOf } from "./inputs.tsx";
import type { InputProps } from "./inputs.tsx";
import names from "./form.module.css";

export interface WordsFieldProps extends InputProps {
  /** As high as so many lines, or as what is written. */
  readonly rows?: number;
}

export function WordsField({ rows = 2, ...field }: WordsFieldProps) {
  return (
    <InputBase
      {...inputOf(field)}
      component="textarea"
      multiline
      rows={rows}
      classNames={{ input: names.lines }}
      styles={{ input: { minHeight: `calc(${rows}lh + 1.1rem)` } }}
      inputContainer={(input) => below(input, field)}
    />
  );
}
