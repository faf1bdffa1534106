/**
 * Questions as options for TanStack Query: how a query of the rules is asked, and the few that every section
 * leans on; each room has its own beside its pages. The key of a question begins with ["group", id, room,
 * query], so that an entry heard on the live feed makes stale exactly what it touches.
 */

import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { AskedRoom, QueryArgs, QueryName, QueryParams } from "@plenty/client";
import { client, valueOf } from "./host.ts";

export const groupKey = (group: string) => ["group", group] as const;

/** Groups that this host keeps. */
export const groupsOnHost = queryOptions({
  queryKey: ["groups"],
  queryFn: async () => valueOf(await client.groups()),
});

/** A question, answered whole. */
export function question<R extends AskedRoom, Q extends QueryName<R>>(
  group: string,
  [room, query]: readonly [R, Q],
  ...params: QueryArgs<R, Q>
) {
  return queryOptions({
    queryKey: [...groupKey(group), room, query, params[0] ?? {}],
    queryFn: async () => valueOf(await client.group(group).query(room, query, ...params)),
  });
}

type Cursor = string | number | undefined;
const firstPage: Cursor = undefined;

/** Rows page by page; `cursor` names the parameter that says where the next page begins. */
export function pages<R extends AskedRoom, Q extends QueryName<R>>(
  group: string,
  [room, query]: readonly [R, Q],
  params: QueryParams<R, Q>,
  cursor = "after",
) {
  return infiniteQueryOptions({
    queryKey: [...groupKey(group), room, query, "pages", params],
    queryFn: async ({ pageParam }) => {
      // parameters are an object, as their schema says
      const asked: unknown = { ...(params as object), [cursor]: pageParam };
      // they are the query's own, with a cursor that came from its own answer
      const args = [asked] as QueryArgs<R, Q>;
      return valueOf(await client.group(group).query(room, query, ...args));
    },
    initialPageParam: firstPage,
    // Reason: a query that is asked page by page answers where the next one begins
    getNextPageParam: (last): Cursor => (last as { readonly next?: Cursor }).next,
  });
}

export const aboutGroup = (group: string) => question(group, ["charter", "about"]);
export const personOfKey = (group: string, key: string) =>
  question(group, ["people", "of-key"], { key });
export const members = (group: string) => question(group, ["people", "members"], { limit: 500 });
/** The same, page by page, for whoever needs all of them. */
export const everybody = (group: string) => pages(group, ["people", "members"], { limit: 500 });
export const currencies = (group: string) => question(group, ["credit", "currencies"]);
