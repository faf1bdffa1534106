/** Asking a group by names that are known only while the program runs: one question, or all pages of a list. */

import { accepted, limits, present } from "@plenty/kernel";
import type { Hash, Result } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import { querySpecs } from "@plenty/rules";
import { failWith } from "../support/command.ts";
import type { Failure } from "../support/command.ts";
import { fieldsOf } from "./form.ts";

export type Row = Readonly<Record<string, unknown>>;

/** An answer, with the words and texts that it names. */
export type Answer = Row & {
  readonly words: Readonly<Record<Hash, string>>;
  readonly texts?: Readonly<Record<Hash, string>>;
};

/** All rows of a list. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly words: Answer["words"];
}

/** Asks `room/query` for all its pages. */
export type AskAll = (query: string) => Promise<Result<Rows, Failure>>;

/** The spec of `room/query`. */
export function findQuery(name: string): (typeof querySpecs)[number] | undefined {
  return querySpecs.find(({ room, name: query }) => `${room}/${query}` === name);
}

/** Asks one question. */
export async function askOne(
  group: Pick<GroupClient, "query">,
  query: string,
  params: Row,
): Promise<Result<Answer, Failure>> {
  const [room = "", name = ""] = query.split("/");
  // Reason: the names come from the specs that the client's types are made of.
  const ask = group.query as unknown as Untyped;
  const answer = await ask(room, name, params);
  return answer.ok ? accepted(answer.value) : failWith(answer.refusal);
}

type Untyped = (
  room: string,
  query: string,
  params: Row,
) => Promise<Result<Answer, Parameters<typeof failWith>[0]>>;

/** A function that asks a group for whole lists. */
export function askAllOf(group: Pick<GroupClient, "query">): AskAll {
  return async (query) => {
    const { params } = present(findQuery(query), "what rooms name as a list is a query");
    const paged = fieldsOf(params, new Set()).some(({ name }) => name === "after");
    const limit = paged ? { limit: limits.pageRows } : {};
    const rows: Row[] = [];
    const words: Record<Hash, string> = {};
    let after: unknown;
    do {
      const page = await askOne(group, query, { ...limit, after });
      if (!page.ok) return page;
      // Reason: a query that lists things answers with rows.
      rows.push(...(page.value["rows"] as readonly Row[]));
      Object.assign(words, page.value.words);
      after = page.value["next"];
    } while (after !== undefined);
    return accepted({ rows, words });
  };
}
