/**
 * Every route that reads a group reads it for somebody: what is not theirs to see comes out of none of
 * them. A toy room keeps its act and its question to an audience in which nobody is.
 */

import { afterAll, expect, test } from "vitest";
import { accepted } from "@plenty/kernel";
import { createAsk, keeper, maySee, notYours, visitor, type Asker } from "@plenty/rules";
import type { Commons } from "../commons.ts";
import { createLogReading, type ReadingDeps } from "../reading.ts";
import { folderPaths } from "../store/folder.ts";
import { createLogReader } from "../store/log-reader.ts";
import { openReader } from "../store/sqlite.ts";
import { openWordsReader } from "../store/words-store.ts";
import { foundCommons, signAct, signCurrency, wordsOf } from "../testing/founding.ts";
import { hostOver } from "../testing/one-group.ts";
import { createApp } from "./app.ts";

const { commons, founding } = await foundCommons();
const db = openReader(folderPaths(commons.folder).commons);
const words = openWordsReader(folderPaths(commons.folder).words);
const note = wordsOf("for the seedlings");
const [alder, birch] = founding.founders;
const currency = await enter({ jws: await signCurrency(founding) });
const body = { to: birch?.person, currency, amount: 1234, note: note.hash };
const paid = await signAct(founding, { by: 0, act: "credit.pay", body });
const payment = await enter({ jws: paid, words: [note.words] });

afterAll(async () => {
  words.close();
  db.close();
  await commons.close();
});

async function enter(act: { jws: string; words?: { salt: string; text: string }[] }) {
  const [outcome] = await commons.submit([act]);
  if (outcome === undefined || !("receipt" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.receipt.act;
}

/** What would tell of the payment, or answer the question, wherever it stood. */
const traces = [
  payment,
  ...paid.split(".").slice(1),
  "123456789012",
  note.words.text,
  note.words.salt,
];

/** The group as it is, but for whom payments and the toy room's question are. */
function groupWith(audience: string): Commons {
  const log = createLogReader(db);
  const sees: typeof maySee = (asker, act) =>
    (act !== "credit.pay" || audience === "everyone") && maySee(asker, act);
  const receiptOf: ReadingDeps["receiptOf"] = async ({ act }) => {
    const receipt = await commons.receipt(keeper, act);
    if (!receipt.ok) throw new Error(receipt.refusal.code);
    return receipt.value;
  };
  const spec = { name: "tools", summary: "", sees: audience, params: {}, answer: {}, follows: [] };
  const tools = { spec, run: () => ({ ok: true, value: { tools: 123_456_789_012 } }) };
  const shed = { name: "shed", acts: [], settings: [], facts: [], queries: [tools] };
  const ask = createAsk(db, [shed] as unknown as Parameters<typeof createAsk>[1]); // no more of a room is asked
  return {
    ...commons,
    ...createLogReading({ log, words, size: () => commons.size(), receiptOf, maySee: sees }),
    async read(question) {
      const answer = ask(question);
      return answer.ok
        ? accepted({ json: JSON.stringify(answer.value.data), asOf: commons.size() })
        : answer;
    },
  };
}

function appOver(group: Commons) {
  return createApp({ host: hostOver(group) });
}

/** An address of each route that reads a group, where it would tell of the payment if it could. */
const addresses: Readonly<Record<string, { path: string; tells: boolean }>> = {
  "/commons/:id/checkpoint": { path: "checkpoint", tells: false },
  "/commons/:id/tile/:path{.+}": { path: "tile/0/000.p/3", tells: false },
  "/commons/:id/tile/entries/:path{.+}": { path: "tile/entries/000.p/3", tells: true },
  "/commons/:id/receipts/:act": { path: `receipts/${payment}`, tells: true },
  "/commons/:id/sessions": { path: "sessions", tells: false },
  "/commons/:id/acts/:act": { path: `acts/${payment}`, tells: true },
  "/commons/:id/example": { path: "example", tells: false },
  "/commons/:id/search": { path: "search?q=charter", tells: false },
  "/commons/:id/alike": { path: "alike?name=Alder", tells: false },
  "/commons/:id/me": { path: "me", tells: false },
  "/commons/:id/feed": { path: "feed?after=-1", tells: true },
  "/commons/:id/rooms/:room/:query": { path: "rooms/shed/tools", tells: true },
};

/** The beginning of an answer: a feed never ends, and tells what it has in its second part. */
async function told(group: Commons, path: string): Promise<string> {
  const response = await appOver(group).request(`/commons/${group.id}/${path}`, {
    headers: { accept: "application/json" },
  });
  const reader = response.body?.getReader();
  const parts = [await reader?.read(), await reader?.read()];
  await reader?.cancel();
  return parts.map((part) => Buffer.from(part?.value ?? new Uint8Array()).toString()).join("");
}

test("every route that reads a group is known here", () => {
  const { routes } = appOver(commons);
  const reading = routes.filter(
    ({ method, path }) => method === "GET" && path.startsWith("/commons/"),
  );
  expect(reading.map(({ path }) => path).toSorted()).toEqual(Object.keys(addresses).toSorted());
});

test.for(Object.entries(addresses))(
  "%s gives nobody what is nobody's to see",
  async ([, route]) => {
    const seen = await told(groupWith("everyone"), route.path);
    expect(traces.some((trace) => seen.includes(trace))).toBe(route.tells);
    const hidden = await told(groupWith("nobody"), route.path);
    expect(traces.filter((trace) => hidden.includes(trace))).toEqual([]);
  },
);

test("who may not see an entry is told so by one refusal, by whatever door they come", async () => {
  const group = groupWith("nobody");
  const asker = { ...visitor, person: alder?.person ?? "" };
  const refusals = [
    group.act(asker, payment),
    group.entry(asker, 2),
    group.tile(asker, { level: "entries", index: 0, width: 3 }),
    await group.receipt(asker, payment),
    await group.read({ asker, room: "shed", query: "tools", params: {} }),
  ];
  for (const one of refusals) expect(one).toEqual({ ok: false, refusal: notYours() });
  expect(group.entries(asker, 0, 3).map(({ index }) => index)).toEqual([0, 1]);
  const [entry] = commons.entries(asker, 2, 3);
  expect(entry && group.wordsBeside(asker, entry)).toEqual({ words: {}, erased: [] });
  expect(group.tile(asker, { level: "entries", index: 0, width: 2 }).ok).toBe(true);
});

test("what waits for somebody is told to them, and to no other member or visitor of an open group", async () => {
  const params = { person: alder?.person ?? "" };
  const ask = (asker: Asker) => commons.read({ asker, room: "people", query: "waiting", params });
  expect((await ask({ ...visitor, person: params.person })).ok).toBe(true);
  for (const asker of [visitor, { ...keeper, person: birch?.person ?? "" }])
    expect(await ask(asker)).toEqual({ ok: false, refusal: notYours() });
});

test("what was read of an open group while it closed is not sent to who may not see it any more", async () => {
  let isOpen = true;
  const closing: Commons = Object.defineProperty({ ...commons }, "isOpen", { get: () => isOpen });
  const read: Commons["read"] = async (question) => {
    const answer = await commons.read(question);
    if (question.query === "members") isOpen = false;
    return answer;
  };
  const app = appOver(Object.assign(closing, { read }));
  const ask = async (path: string) => (await app.request(`/commons/${commons.id}/${path}`)).status;
  expect(await ask("rooms/credit/currencies")).toBe(200);
  expect(await ask("rooms/people/members")).toBe(403);
});
