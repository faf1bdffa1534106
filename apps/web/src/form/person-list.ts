/** How fields for people offer them: looked for by name, some at a time. */

import type { ComboboxParsedItem, OptionsFilter } from "@mantine/core";
import { fitting } from "./everybody.ts";
import type { Everybody, Person } from "./everybody.ts";
import type { Field } from "./use-form.ts";
import { t } from "./words.ts";

export interface PersonFieldOf extends Omit<Field<unknown>, "value" | "onChange"> {
  readonly label: string;
}

/** More than these nobody reads: typing narrows them. */
const shownAtOnce = 40;

/** What Mantine's selects take of a field and the people for it. */
export function listOf(
  { id, label, error, required, onBlur }: PersonFieldOf,
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
