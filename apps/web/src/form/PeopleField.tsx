/** A field for several people, looked for by name. */

import { MultiSelect } from "@mantine/core";
import { useHere } from "../session/here.ts";
import { useEverybody } from "./everybody.ts";
import { usePersonList } from "./person-list.ts";
import type { Field } from "./use-form.ts";

export interface PeopleFieldProps extends Field<readonly string[]> {
  readonly label: string;
}

export function PeopleField({ value, ...field }: PeopleFieldProps) {
  const { group } = useHere();
  const all = useEverybody(group, value);
  const list = usePersonList(field, all, {
    chosen: "",
    take: (one) => !value.includes(one.value) && field.onChange([...value, one.value]),
    left: () => "",
  });
  return (
    <MultiSelect
      {...list}
      hidePickedOptions
      value={[...value]}
      onChange={(chosen) => field.onChange(chosen)}
    />
  );
}
