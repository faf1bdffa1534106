/** A field for one person, looked for by name. */

import { Select } from "@mantine/core";
import { useHere } from "../session/here.ts";
import { useEverybody } from "./everybody.ts";
import { usePersonList } from "./person-list.ts";
import type { Field } from "./use-form.ts";

export interface PersonFieldProps extends Field<string> {
  readonly label: string;
  readonly placeholder?: string;
  /** Who cannot be chosen. */
  readonly but?: string;
}

export function PersonField({ but, placeholder, value, ...field }: PersonFieldProps) {
  const { group } = useHere();
  const all = useEverybody(group, value === "" ? [] : [value]);
  const people = all.people.filter((one) => one.value !== but);
  const list = usePersonList(
    field,
    { ...all, people },
    {
      chosen: people.find((one) => one.value === value)?.label ?? "",
      take: (one) => field.onChange(one.value),
      left: ({ label }) => label,
    },
  );
  return (
    <Select
      {...list}
      placeholder={placeholder}
      allowDeselect={false}
      value={value === "" ? null : value}
      onChange={(chosen) => field.onChange(chosen ?? "")}
      // What is emptied by hand means nobody.
      onInput={(event) => {
        list.onInput();
        if (event.currentTarget.value === "") field.onChange("");
      }}
    />
  );
}
