/** Courts on one rules thread: turns, whatever one of them has waiting; and a court that falls falls alone. */

import { writeFileSync } from "node:fs";
import { afterAll, afterEach, expect, test } from "vitest";
import { fromHex, limits } from "@plenty/kernel";
import { parseJws, textToBytes } from "@plenty/log";
import { folderPaths } from "../store/folder.ts";
import { plantGroups, signPayment, type Planted } from "../testing/groups.ts";
import type { FromRules, JudgeRequest } from "./messages.ts";
import { packActs } from "./packing.ts";
import { createRulesPool, type RulesCourt } from "./rules-pool.ts";

const pool = createRulesPool(1);
const courts: RulesCourt[] = [];
const { groups } = await plantGroups(3);
const [first, second, third] = groups;
if (first === undefined || second === undefined || third === undefined) throw new Error("few");
const [many, few, broken] = [first, second, third];

afterEach(async () => {
  for (const court of courts.splice(0)) await court.close();
});
afterAll(() => pool.close());

interface Heard {
  readonly who: string;
  readonly message: FromRules;
}

/** A court that is ready, and what all of them say in one list. */
async function courtOf(who: string, group: Planted, heard: Heard[]): Promise<RulesCourt> {
  const over = Promise.withResolvers<void>();
  const court = pool.open(
    { folder: group.folder },
    {
      told(message) {
        heard.push({ who, message });
        if (message.kind === "ready" || message.kind === "fell") over.resolve();
      },
      died: (error) => over.reject(error),
    },
  );
  courts.push(court);
  await over.promise;
  return court;
}

async function requestOf(id: number, group: Planted, count: number): Promise<JudgeRequest> {
  const acts = await Promise.all(
    Array.from({ length: count }, async (_, position) => {
      const bytes = textToBytes(await signPayment(group));
      const parsed = parseJws(bytes);
      const named = parsed.ok ? fromHex(parsed.value.id) : undefined;
      return { position, id: named ?? new Uint8Array(), bytes };
    }),
  );
  const packed = packActs(acts);
  return { kind: "judge", id, at: Date.now(), count, acts: packed, skip: [], beside: [] };
}

/** Messages of a group that were answered, in the order of all answers. */
function orderOf(heard: readonly Heard[]): readonly string[] {
  return heard.flatMap(({ who, message }) =>
    message.kind === "committed" ? message.judged.map(() => who) : [],
  );
}

test("one act waits for one turn of another group, not for all that it sent", async () => {
  const heard: Heard[] = [];
  const [flooded, small] = [await courtOf("many", many, heard), await courtOf("few", few, heard)];
  const flood = await Promise.all(
    Array.from({ length: 12 }, (_, id) => requestOf(id, many, limits.actsPerRequest)),
  );
  const act = await requestOf(0, few, 1);
  for (const request of flood) flooded.post(request, [request.acts]);
  small.post(act, [act.acts]);
  await expect.poll(() => orderOf(heard).length, { timeout: 30_000 }).toBe(13);
  // a turn or two that began before it had come
  expect(orderOf(heard).indexOf("few")).toBeLessThanOrEqual(4);
}, 60_000);

test("a group alone has many messages under one COMMIT", async () => {
  const heard: Heard[] = [];
  const court = await courtOf("many", many, heard);
  const requests = await Promise.all(Array.from({ length: 8 }, (_, id) => requestOf(id, many, 1)));
  for (const request of requests) court.post(request, [request.acts]);
  await expect.poll(() => orderOf(heard).length, { timeout: 30_000 }).toBe(8);
  expect(heard.filter(({ message }) => message.kind === "committed").length).toBeLessThan(8);
});

test("a court whose files cannot be opened falls, and the others of its thread go on", async () => {
  writeFileSync(folderPaths(broken.folder).words, "no database");
  const heard: Heard[] = [];
  const court = await courtOf("few", few, heard);
  await courtOf("broken", broken, heard);
  expect(heard.at(-1)).toMatchObject({ who: "broken", message: { kind: "fell" } });
  const act = await requestOf(1, few, 1);
  court.post(act, [act.acts]);
  await expect.poll(() => orderOf(heard), { timeout: 30_000 }).toEqual(["few"]);
});
