/** Asking a group by names that are known only while the program runs: one question, or all pages of a list. */

import { accepted, limits, present } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import { querySpecs } from "@plenty/rules";
import { fail, failWith } from "../support/command.ts";
import type { Failure } from "../support/command.ts";
import { fieldsOf } from "./form.ts";

export type Row = Readonly<Record<string, unknown>>;

/** An answer, with the words and texts that it names. */
export type Answer = Row & {
  readonly words: Readonly<Record<Hash, string>>;
  readonly texts?: Readonly<Record<Hash, string>>;
  /** Words that were erased. */
  readonly erased?: readonly Hash[];
};

/** All rows of a list. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly words: Answer["words"];
}

/** Asks `room/query` for all its pages, of the list that a field of its answer holds. */
export type AskAll = (
  query: string,
  list?: string,
  given?: Readonly<Record<string, string>>,
) => Promise<Result<Rows, Failure>>;

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
  return async (query, list = "rows", given = {}) => {
    const { params } = present(findQuery(query), "what rooms name as a list is a query");
    const paged = fieldsOf(params, new Set()).some(({ name }) => name === "after");
    const limit = paged ? { limit: limits.pageRows } : {};
    return allPages(async (after) => {
      const page = await askOne(group, query, { ...given, ...limit, after });
      if (!page.ok) return page;
      const { words, next } = page.value;
      // Reason: that field of its answer is a list, as the room that names it so declares.
      return accepted({ rows: page.value[list] as readonly Row[], words, next });
    });
  };
}

/** More than any group's list has: beyond it a host makes them up. */
const ROWS_MOST = 1_000_000;

function endless(): Result<never, Failure> {
  return fail({
    code: "ListEndless",
    title: "This list does not end",
    detail: "The host tells the same page again, or more rows than a list has.",
    next: "Tell the host's keeper.",
    exit: 3,
  });
}

interface Page<T, N> {
  readonly rows: readonly T[];
  readonly words: Answer["words"];
  readonly next?: N;
}

/** All pages of a list, one after the other, as one. */
export async function allPages<T, N>(
  ask: (after: N | undefined) => Promise<Result<Page<T, N>, Refusal | Failure>>,
): Promise<Result<{ readonly rows: readonly T[]; readonly words: Answer["words"] }, Failure>> {
  const rows: T[] = [];
  const words: Record<Hash, string> = {};
  let after: N | undefined;
  const seen = new Set<N>();
  do {
    const page = await ask(after);
    if (!page.ok) return "exit" in page.refusal ? fail(page.refusal) : failWith(page.refusal);
    rows.push(...page.value.rows);
    Object.assign(words, page.value.words);
    after = page.value.next;
    if (after !== undefined && (seen.has(after) || rows.length > ROWS_MOST)) return endless();
    if (after !== undefined) seen.add(after);
  } while (after !== undefined);
  return accepted({ rows, words });
}
