import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { question } from "./queries.ts";
import { makeStale, makeStaleUnlessTold, rememberTold, touchedByBoth } from "./stale.ts";

const members = (of: string) => question(of, ["people", "members"], { limit: 500 });
const currencies = (of: string) => question(of, ["credit", "currencies"]);

/** A client with answers of two groups; which of them are stale. */
function answered() {
  const queryClient = new QueryClient();
  const keys = {
    people: members("garden").queryKey,
    credits: currencies("garden").queryKey,
    elsewhere: currencies("house").queryKey,
  };
  for (const key of Object.values(keys)) queryClient.setQueryData(key, { rows: [], words: {} });
  const stale = () =>
    Object.entries(keys).flatMap(([name, key]) =>
      queryClient.getQueryState(key)?.isInvalidated === true ? [name] : [],
    );
  return { queryClient, stale };
}

it("an entry that touches nothing of a page leaves its answers alone", async () => {
  const { queryClient, stale } = answered();
  await makeStale(queryClient, "garden", new Set(["contributions/recent", "home/entries"]));
  expect(stale()).toEqual([]);
});

it("an entry makes stale what it touches, in its own group", async () => {
  const { queryClient, stale } = answered();
  await makeStale(queryClient, "garden", new Set(["credit/currencies"]));
  expect(stale()).toEqual(["credits"]);
});

it("where it is not known what was touched, all of the group is stale", async () => {
  const { queryClient, stale } = answered();
  const touched = touchedByBoth(new Set(["people/members"]), "everything");
  await makeStale(queryClient, "garden", touched);
  expect(stale()).toEqual(["people", "credits"]);
});

it("a burst of entries touches what each of them touches", () => {
  expect(touchedByBoth(new Set(["a/b"]), new Set(["c/d"]))).toEqual(new Set(["a/b", "c/d"]));
});

it("an own entry makes all stale only where the feed told nothing of it", async () => {
  const { queryClient, stale } = answered();
  rememberTold(queryClient, "garden", 5);
  await makeStaleUnlessTold(queryClient, "garden", 5);
  expect(stale()).toEqual([]);
  await makeStaleUnlessTold(queryClient, "garden", 6);
  expect(stale()).toEqual(["people", "credits"]);
});

it("what would follow is asked anew after any entry", async () => {
  const { queryClient } = answered();
  const key = ["group", "garden", "preview", "credit.pay"];
  queryClient.setQueryData(key, {});
  await makeStale(queryClient, "garden", new Set(["people/members"]));
  expect(queryClient.getQueryState(key)?.isInvalidated).toBe(true);
});
