/**
 * Questions as options for TanStack Query: how a query of the rules is asked; which ones, says each room beside
 * its pages. The key of a question begins with ["group", id, room, query], so that an entry heard on the live
 * feed makes stale exactly what it touches.
 */

import { queryOptions } from "@tanstack/react-query";
import type {
  Answer,
  AskedRoom,
  Found,
  QueryAnswer,
  QueryArgs,
  QueryName,
  QueryParams,
} from "@plenty/client";
import { late } from "./late.ts";
import { named } from "./names.ts";
import { valueOf } from "./refusal-error.ts";

/** Words that came beside an answer: names and notes by their hashes. */
export type Words = Answer<unknown>["words"];

/** The client, which no page needs before it asks. */
export const client = async () => (await late(() => import("./host.ts"))).client;

export const groupKey = (group: string) => ["group", group] as const;

/** Groups that this host keeps. */
export const groupsOnHost = queryOptions({
  queryKey: ["groups"],
  queryFn: async () => valueOf(await (await client()).groups()),
});

/** A question whose answer is a T. */
export interface Question<T> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<T>;
}

/** A question, and the T that is made of its answer. */
export interface Made<T> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: () => Promise<unknown>;
  select(answer: unknown): T;
}

type Cursor = string | number | undefined;

/** A question answered page by page, each a T. */
export interface Pages<T> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (page: { readonly pageParam: Cursor }) => Promise<T>;
  readonly initialPageParam: Cursor;
  getNextPageParam(last: T): Cursor;
}

/** A question, answered whole. */
export function question<R extends AskedRoom, Q extends QueryName<R>>(
  group: string,
  [room, query]: readonly [R, Q],
  ...params: QueryArgs<R, Q>
): Question<QueryAnswer<R, Q>> {
  return {
    queryKey: [...groupKey(group), room, query, params[0] ?? {}],
    queryFn: async () =>
      named(group, valueOf(await (await client()).group(group).query(room, query, ...params))),
  };
}

/** Rows page by page; `cursor` names the parameter that says where the next page begins. */
export function pages<R extends AskedRoom, Q extends QueryName<R>>(
  group: string,
  [room, query]: readonly [R, Q],
  params: QueryParams<R, Q>,
  cursor = "after",
): Pages<QueryAnswer<R, Q>> {
  return {
    queryKey: [...groupKey(group), room, query, "pages", params],
    queryFn: async ({ pageParam }) => {
      // parameters are an object, as their schema says
      const asked: unknown = { ...(params as object), [cursor]: pageParam };
      // they are the query's own, with a cursor that came from its own answer
      const args = [asked] as QueryArgs<R, Q>;
      return named(group, valueOf(await (await client()).group(group).query(room, query, ...args)));
    },
    initialPageParam: undefined,
    // Reason: a query that is asked page by page answers where the next one begins
    getNextPageParam: (last) => (last as { readonly next?: Cursor }).next,
  };
}

/** What a search finds, page by page. */
export function searched(group: string, typed: string): Pages<Found> {
  return {
    queryKey: [...groupKey(group), "search", typed],
    queryFn: async ({ pageParam }) => {
      const before = typeof pageParam === "number" ? pageParam : undefined;
      return named(group, valueOf(await (await client()).group(group).search(typed, { before })));
    },
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
  };
}
