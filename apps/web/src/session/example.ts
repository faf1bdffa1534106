/**
 * An example's throw-away people: their keys are published by the host on purpose, so that a visitor
 * can look through their eyes. A real group has none, and its host answers that there is no such thing.
 */

import { queryOptions } from "@tanstack/react-query";
import { isRecord } from "@plenty/client";
import { fromHex } from "@plenty/kernel";
import { decodeBase64url } from "@plenty/log";
import { http } from "../lib/http.ts";
import type { ExamplePerson } from "./here.ts";

/** People of an example whom a visitor may be; empty in a real group. */
export const examplePeople = (group: string) =>
  queryOptions({
    queryKey: ["example", group],
    queryFn: async () => {
      const answer = await http.json(`/commons/${group}/example`);
      return answer.ok ? peopleOf(answer.value) : [];
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

function peopleOf(value: unknown): readonly ExamplePerson[] {
  const people = isRecord(value) ? value["people"] : undefined;
  return Array.isArray(people) ? people.flatMap(personOf) : [];
}

function personOf(value: unknown): readonly ExamplePerson[] {
  if (!isRecord(value)) return [];
  const { name, seed } = value;
  if (typeof name !== "string" || typeof seed !== "string") return [];
  const bytes = seed.length === 64 ? fromHex(seed) : decodeBase64url(seed);
  return bytes?.length === 32 ? [{ name, seed: bytes }] : [];
}
