/**
 * How fields for people offer them: looked for by name, some at a time. Arrows mark one, `Enter` takes the one
 * who is marked; without a mark, as on leaving, whoever alone is meant by what was typed, once everybody is known.
 * No form is sent past a name that nobody is meant by.
 */

import type { ComboboxParsedItem, OptionsFilter } from "@mantine/core";
import { useEffect, useState } from "react";
import { fitting, meant } from "./everybody.ts";
import type { Everybody, Person } from "./everybody.ts";
import type { Field } from "./use-form.ts";
import { t } from "./words.ts";

export interface PersonFieldOf extends Omit<Field<unknown>, "value" | "onChange"> {
  readonly label: string;
}

export interface Taking {
  /** The name of who is chosen, where that stands in the field as text. */
  readonly chosen: string;
  readonly take: (person: Person) => void;
  /** What stands in the field once somebody is taken. */
  readonly left: (person: Person) => string;
}

/** More than these nobody reads: typing narrows them. */
const shownAtOnce = 40;

/** What Mantine's selects take of a field and the people for it. */
export function usePersonList(
  { id, label, error, required, onBlur }: PersonFieldOf,
  { people, more, look }: Everybody,
  { chosen, take, left }: Taking,
) {
  const [search, setSearch] = useState(chosen);
  const [opened, setOpened] = useState(false);
  const typed = useTyped({ people, more }, (one, forget) => {
    take(one);
    setSearch(left(one));
    forget();
  });
  const isOpen = search.trim() !== "" && search !== chosen;

  return {
    id,
    label,
    error: error ?? typed.unmeant,
    "aria-required": required,
    data: [...people],
    limit: shownAtOnce,
    searchable: true,
    searchValue: search,
    onSearchChange: setSearch,
    onInput: typed.forget,
    openOnFocus: false, // or the list would hide what is wrong with the field
    dropdownOpened: opened,
    filter: byName,
    nothingFoundMessage: more
      ? t("waiting")
      : t(people.length === 0 ? "form.alone" : "form.nobody"),
    onBlur() {
      if (isOpen) typed.leave(search);
      onBlur();
    },
    onKeyDown(event: React.KeyboardEvent<HTMLInputElement>) {
      if (event.key !== "Enter" || !isOpen) return;
      event.preventDefault();
      const marked = markedIn(event.currentTarget);
      if (marked !== null) takeMarked(event.currentTarget, marked);
      else setOpened(!typed.enter(search));
    },
    onDropdownOpen() {
      setOpened(true);
      look();
    },
    onDropdownClose: () => setOpened(false),
  };
}

/** A name that is typed and left: whom it means is taken once everybody is known, or it is told that it means nobody. */
function useTyped(
  { people, more }: Pick<Everybody, "people" | "more">,
  take: (one: Person, forget: () => void) => void,
) {
  const [left, leave] = useState<string>();
  const known = more ? undefined : left;
  const one = known === undefined ? undefined : meant(people, known);

  useEffect(() => {
    if (one !== undefined) take(one, () => leave(undefined));
  }, [one, take]);

  return {
    unmeant: known !== undefined && one === undefined ? wordsFor(people, known) : undefined,
    leave,
    /** True if somebody is taken; otherwise whoever is offered stands there to choose from. */
    enter(this: void, typed: string): boolean {
      const found = more || meant(people, typed) !== undefined;
      if (found) leave(typed);
      return found && !more;
    },
    forget: () => leave(undefined),
  };
}

/** Why nobody was taken. */
function wordsFor(people: readonly Person[], name: string): string {
  const key = fitting(people, name).length > 0 ? "form.several-called" : "form.nobody-called";
  return t(key, { name: name.trim() });
}

const byName: OptionsFilter = ({ options, search, limit }) => {
  const people = options.filter(isPerson);
  return [...fitting(people, search)].slice(0, limit);
};

function isPerson(option: ComboboxParsedItem): option is Person & ComboboxParsedItem {
  return "value" in option;
}

/** The one that is marked in the list of a field. */
function markedIn(field: HTMLElement): HTMLElement | null {
  const list = document.getElementById(field.getAttribute("aria-controls") ?? "");
  return list?.querySelector("[data-combobox-selected]") ?? null;
}

/** Mantine takes the one that is marked, and closes the list; but not where it forgot meanwhile which one that was. */
function takeMarked(field: HTMLElement, marked: HTMLElement): void {
  setTimeout(() => {
    if (field.hasAttribute("data-expanded") && marked.isConnected) marked.click();
  });
}
