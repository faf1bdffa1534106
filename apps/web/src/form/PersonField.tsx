/** A field for one person, looked for by name. */

import { Select } from "@mantine/core";
import { useState } from "react";
import { useHere } from "../session/here.ts";
import { meant, useEverybody } from "./everybody.ts";
import { listOf } from "./person-list.ts";
import type { Field } from "./use-form.ts";

export interface PersonFieldProps extends Field<string> {
  readonly label: string;
  readonly placeholder?: string;
  /** Who cannot be chosen. */
  readonly but?: string;
}

/** Who types a name and goes on has chosen whoever alone is meant by it. */
export function PersonField({ but, placeholder, value, ...field }: PersonFieldProps) {
  const { group } = useHere();
  const [search, setSearch] = useState("");
  const all = useEverybody(group, value === "" ? [] : [value]);
  const others = all.people.filter((one) => one.value !== but);
  return (
    <Select
      {...listOf(field, { ...all, people: others })}
      placeholder={placeholder}
      value={value === "" ? null : value}
      onChange={(chosen) => field.onChange(chosen ?? "")}
      onSearchChange={setSearch}
      onBlur={() => {
        const one = all.more ? undefined : meant(others, search);
        if (one !== undefined && one.value !== value) field.onChange(one.value);
        field.onBlur();
      }}
    />
  );
}
