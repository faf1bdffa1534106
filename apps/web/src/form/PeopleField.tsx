/** A field for several people, looked for by name. */

import { MultiSelect } from "@mantine/core";
import { useHere } from "../session/here.ts";
import { useEverybody } from "./everybody.ts";
import { listOf } from "./person-list.ts";
import type { Field } from "./use-form.ts";

export interface PeopleFieldProps extends Field<readonly string[]> {
  readonly label: string;
}

export function PeopleField({ value, ...field }: PeopleFieldProps) {
  const { group } = useHere();
  const all = useEverybody(group, value);
  return (
    <MultiSelect
      {...listOf(field, all)}
      hidePickedOptions
      value={[...value]}
      onChange={(chosen) => field.onChange(chosen)}
    />
  );
}
