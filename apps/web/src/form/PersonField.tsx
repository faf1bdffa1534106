/** Fields for one person or several, looked for by name. */

import { MultiSelect, Select } from "@mantine/core";
import type { ComboboxParsedItem, OptionsFilter } from "@mantine/core";
import { t } from "./words.ts";
import { useHere } from "../session/here.ts";
import { fitting, useEverybody } from "./everybody.ts";
import type { Everybody, Person } from "./everybody.ts";
import type { Field } from "./use-form.ts";

export interface PersonFieldProps extends Field<string> {
  readonly label: string;
  readonly placeholder?: string;
  /** Who cannot be chosen. */
  readonly but?: string;
}

/** One person. */
export function PersonField({ but, placeholder, value, ...field }: PersonFieldProps) {
  const { group } = useHere();
  const all = useEverybody(group, value === "" ? [] : [value]);
  const others = all.people.filter((one) => one.value !== but);
  return (
    <Select
      {...listOf(field, { ...all, people: others })}
      placeholder={placeholder}
      value={value === "" ? null : value}
      onChange={(chosen) => field.onChange(chosen ?? "")}
    />
  );
}

export interface PeopleFieldProps extends Field<readonly string[]> {
  readonly label: string;
}

/** Several people. */
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

/** More than these nobody reads: typing narrows them. */
const shownAtOnce = 40;

function listOf(
  { id, label, error, required, onBlur }: Omit<PersonFieldProps, "value" | "onChange">,
  { people, more, look }: Everybody,
) {
  const nobody = people.length === 0 ? t("form.alone") : t("form.nobody");
  return {
    id,
    label,
    error,
    "aria-required": required,
    data: [...people],
    limit: shownAtOnce,
    searchable: true,
    selectFirstOptionOnChange: true,
    openOnFocus: false, // or the list would hide what is wrong with the field
    filter: byName,
    nothingFoundMessage: more ? t("waiting") : nobody,
    onBlur,
    onDropdownOpen: look,
  };
}

const byName: OptionsFilter = ({ options, search, limit }) => {
  const people = options.filter(isPerson);
  return [...fitting(people, search)].slice(0, limit);
};

function isPerson(option: ComboboxParsedItem): option is Person & ComboboxParsedItem {
  return "value" in option;
}
