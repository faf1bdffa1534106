/** The live feed and the answers on the screen: a host writes events, and what they touch is asked for again. */

import { once } from "node:events";
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { QueryClient } from "@tanstack/react-query";
import { afterAll, expect, test } from "vitest";
import { createClient } from "@plenty/client";
import { question } from "../lib/queries.ts";
import { makeStale } from "../lib/stale.ts";
import { follow } from "./live.ts";

const members = (of: string) => question(of, ["people", "members"], { limit: 500 });
const currencies = (of: string) => question(of, ["credit", "currencies"]);

const group = "garden";
const lines: ServerResponse[] = [];
const host = createServer((_, response) => {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.flushHeaders();
  lines.push(response);
});
afterAll(() => {
  host.closeAllConnections();
  host.close();
});

async function listening(): Promise<string> {
  host.listen(0, "127.0.0.1");
  await once(host, "listening");
  const address = host.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
}

/** Answers of a page, and which of them are stale; asking anew makes them fresh. */
function page() {
  const queryClient = new QueryClient();
  const keys = { people: members(group).queryKey, credits: currencies(group).queryKey };
  const ask = () => {
    for (const key of Object.values(keys)) queryClient.setQueryData(key, { rows: [], words: {} });
  };
  const stale = () =>
    Object.entries(keys).flatMap(([name, key]) =>
      queryClient.getQueryState(key)?.isInvalidated === true ? [name] : [],
    );
  ask();
  return { queryClient, ask, stale };
}

test("an entry leaves alone the answers that it does not touch", async () => {
  const base = await listening();
  const { queryClient, ask, stale } = page();
  let told: ((stale: readonly string[]) => void) | undefined;
  const next = () => new Promise<readonly string[]>((resolve) => (told = resolve));
  const opened = next();
  const client = createClient({ base, fetch: (url, init) => fetch(url, init) });
  const leave = follow(client.group(group), {
    onTouched: (touched) => void makeStale(queryClient, group, touched).then(() => told?.(stale())),
    onState: () => undefined,
  });
  expect(await opened).toEqual(["people", "credits"]); // what came while there was no line is not known

  const entry = (index: number, data: object) =>
    lines[0]?.write(`id: ${index}\nevent: entry\ndata: ${JSON.stringify(data)}\n\n`);
  for (const [data, expected] of [
    [{ touches: ["contributions/recent", "home/entries"] }, []],
    [{ touches: ["home/entries", "credit/currencies"] }, ["credits"]],
    [{}, ["people", "credits"]], // a host that does not say
  ] as const) {
    ask();
    const heard = next();
    entry(1, data);
    expect(await heard).toEqual(expected);
  }
  leave();
});
