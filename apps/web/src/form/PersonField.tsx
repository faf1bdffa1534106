/** A field for one person, looked for by name. */

import { Select } from "@mantine/core";
import { useHere } from "../session/here.ts";
import { useEverybody } from "./everybody.ts";
import type { Person } from "./everybody.ts";
import { usePersonList } from "./person-list.ts";
import type { Field } from "./use-form.ts";

export interface PersonFieldProps extends Field<string> {
  readonly label: string;
  readonly placeholder?: string;
  /** Who cannot be chosen. */
  readonly but?: string;
  /** Who can be besides, and is no person. */
  readonly also?: readonly Person[];
}

const nobody: readonly Person[] = [];

export function PersonField({
  but,
  also = nobody,
  placeholder,
  value,
  ...field
}: PersonFieldProps) {
  const { group } = useHere();
  const isOther = value === "" || also.some((one) => one.value === value);
  const all = useEverybody(group, isOther ? [] : [value], also);
  const others = also.map((one) => ({ ...one, name: one.label }));
  const people = [...all.people.filter((one) => one.value !== but), ...others];
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
