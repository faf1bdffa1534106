/**
 * Every question the screens ask, as options for TanStack Query. All keys of a group begin with
 * ["group", id], so that one entry heard on the live feed makes exactly that group's answers stale.
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

function question<R extends AskedRoom, Q extends QueryName<R>>(
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
function pages<R extends AskedRoom, Q extends QueryName<R>>(
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
/** Names that imports mention and that nobody has claimed. */
export const unclaimedPeople = (group: string) =>
  pages(group, ["people", "unclaimed"], { limit: 500 });
export const presence = (group: string) => question(group, ["presence", "recent"]);
export const currencies = (group: string) => question(group, ["credit", "currencies"]);

export interface Holding {
  readonly person: string;
  readonly currency: string;
}
export const account = (group: string, holding: Holding) =>
  question(group, ["credit", "account"], { ...holding });
export const payments = (group: string, holding: Holding) =>
  pages(group, ["credit", "payments"], { ...holding, limit: 50 });

export interface DoingFilter {
  readonly theme?: string | undefined;
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
export const doings = (group: string, filter: DoingFilter) =>
  pages(group, ["contributions", "recent"], { ...filter, limit: 30 });
/** Things told that a person may confirm. */
export const waitingFor = (group: string, person: string) =>
  pages(group, ["contributions", "waiting"], { person, limit: 50 });
export const lastDoings = (group: string, limit: number) =>
  question(group, ["contributions", "recent"], { limit });
export const summary = (
  group: string,
  filter: DoingFilter & { readonly bucket: "year" | "month" },
) => question(group, ["contributions", "summary"], { ...filter });
export const lastEntries = (group: string, limit: number) =>
  question(group, ["home", "entries"], { limit });
export const entries = (group: string) =>
  pages(group, ["home", "entries"], { limit: 30 }, "before");
/** One entry: the newest of those before the next index. */
export const entryAt = (group: string, index: number) =>
  question(group, ["home", "entries"], { before: index + 1, limit: 1 });
