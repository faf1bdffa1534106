/** A field of several lines, which grows with what is written. */

import { Textarea } from "@mantine/core";
import { below, inputOf } from "./inputs.tsx";
import type { InputProps } from "./inputs.tsx";

export function WordsField({ rows = 2, ...field }: InputProps & { readonly rows?: number }) {
  return (
    <Textarea
      {...inputOf(field)}
      autosize
      minRows={rows}
      inputContainer={(input) => below(input, field)}
    />
  );
}
