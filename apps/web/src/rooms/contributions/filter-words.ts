/** Filters of Do in words. */

import { useQuery } from "@tanstack/react-query";
import { nameIn } from "../../lib/names.ts";
import { formatMonth } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { summary } from "./queries.ts";

/** A year, or a month with its year. */
export function whenWords(when: string): string {
  return when.length === 4 ? when : formatMonth(when);
}

/** The name of a person of whom something was told; undefined where there is nothing of them. */
export function usePersonName(person: string | undefined): string | undefined {
  const { group } = useHere();
  const asked = useQuery(summary(group, { bucket: "year", ...(person && { person }) })).data;
  const found = asked?.people.find(({ agent }) => agent === person);
  return found && nameIn(asked?.words ?? {}, found.name);
}
