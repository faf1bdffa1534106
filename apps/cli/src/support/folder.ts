/**
 * The folder of a commons as a target: this process opens it (taking its lock), answers the same calls
 * as a host would, without a socket between, and closes it again.
 */

import { resolve } from "node:path";
import { accepted, assert, defineRefusal, refused } from "@plenty/kernel";
import type { PersonId, Refusal, Result } from "@plenty/kernel";
import type { Found, Founding, GroupClient, Params, Receipt, SentAct } from "@plenty/client";
import { authorOf, makeFounding, platformRandom } from "@plenty/client";
import { parseTilePath } from "@plenty/log";
import { signerFromSeed } from "@plenty/log/ed25519";
import { createCommons, entriesAbout, openCommons } from "@plenty/node";
import type { Commons, CommonsDeps, Outcome } from "@plenty/node";
import { keeper, notYours } from "@plenty/rules";
import type { Asker } from "@plenty/rules";
import { failWith } from "./command.ts";
import type { Failure } from "./command.ts";
import { readKey } from "./keys.ts";
import type { Target } from "./target.ts";

/** Who has the folder has all of it. */
const asker = keeper;

const noSuchThing = defineRefusal({
  code: "NotInThisFolder",
  kind: "missing",
  title: "This folder has no such thing",
  next: "See that the index or id is right.",
});

/** Opens the commons in a folder, for the holder of a key file, and waits until its state is where its log is. */
export async function openFolder(folder: string, key?: string): Promise<Result<Target, Failure>> {
  const opened = await openCommons(folder);
  if (!opened.ok) return failWith(opened.refusal);
  if (opened.value.rebuilding() !== undefined) await opened.value.ready;
  return accepted(targetOf(opened.value, key));
}

/** Founds a commons in a folder that is not there yet; its log gets a fresh key. */
export async function foundFolder(
  founding: Omit<Founding, "log"> & { readonly folder: string; readonly deps?: CommonsDeps },
): Promise<Result<Target, Failure>> {
  const { folder, deps = {}, random = platformRandom } = founding;
  const logKey = random(32);
  const { did } = await signerFromSeed(logKey);
  const made = await makeFounding({ ...founding, log: did });
  const created = await createCommons({ folder, found: made.act, logKey, deps });
  return created.ok ? accepted(targetOf(created.value.commons)) : failWith(created.refusal);
}

/** A commons that this process holds, as a target. */
function targetOf(commons: Commons, key?: string): Target {
  const where = resolve(commons.folder);
  return { group: groupOf(commons, key), where, close: () => commons.close() };
}

/** The calls of a group's client, answered by the commons itself. */
export function groupOf(commons: Commons, key?: string): GroupClient {
  return {
    commons: commons.id,
    send: async (acts) => accepted((await commons.submit(acts)).map(resultOf)),
    sendOne: (act) => sendOne(commons, act),
    query: async (room, query, params: Params = {}) => {
      const read = await commons.read({ asker, room, query, params: textParams(params) });
      // Reason: the rooms answer by the schemas that the client's types are written from.
      return read.ok ? accepted(JSON.parse(read.value.json) as never) : read;
    },
    preview: async ({ name: act }, by, body) => {
      const told = await commons.preview({ asker, act, ...authorOf(by), body });
      // Reason: facts of an act are of the kinds that it declares.
      return told.ok ? accepted({ facts: told.value as readonly never[] }) : told;
    },
    search: async (typed, page = {}) => {
      const told = await commons.search({ asker, typed, ...page });
      return told.ok ? accepted(JSON.parse(told.value.json) as Found) : told; // as the commons answers
    },
    alike: async (name) => {
      const told = await commons.liken({ asker, name });
      // as the commons answers
      return told.ok ? accepted(JSON.parse(told.value.json) as { readonly like?: string }) : told;
    },
    mine: async (after = 0) => {
      const person = key === undefined ? undefined : await holderOf(commons, key);
      if (person === undefined) return refused(notYours());
      return accepted(entriesAbout(commons, { ...asker, person }, after));
    },
    checkpoint: async () => found(commons.published()?.checkpoint, "checkpoint"),
    tile: async (path) => tileOf(commons, path),
    entry: async ({ index }) => {
      const entry = commons.entry(asker, index);
      return entry.ok ? accepted(entry.value.entry) : entry;
    },
    act: async (id) => commons.act(asker, id),
    receipt: (id) => commons.receipt(asker, id),
    feed: () => assertNever(),
  };
}

/** Who holds the key of a file in a group. */
async function holderOf(commons: Commons, file: string): Promise<PersonId | undefined> {
  const signer = await readKey(file);
  if (!signer.ok) return undefined;
  const params = { key: signer.value.did };
  const answer = await commons.read({ asker, room: "standing", query: "of-key", params });
  return answer.ok ? (JSON.parse(answer.value.json) as Asker).person : undefined; // as standing/of-key answers
}

async function sendOne(commons: Commons, act: SentAct): Promise<Result<Receipt, Refusal>> {
  const [outcome] = await commons.submit([act]);
  assert(outcome !== undefined, "each act is answered");
  return resultOf(outcome);
}

function resultOf(outcome: Outcome): Result<Receipt, Refusal> {
  return "receipt" in outcome ? accepted(outcome.receipt) : refused(outcome.refusal);
}

function tileOf(commons: Commons, path: string): Result<Uint8Array, Refusal> {
  const tile = parseTilePath(path);
  return tile === undefined ? refused(noSuchThing(path)) : commons.tile(asker, tile);
}

function found<T>(value: T | undefined, what: string): Result<T, Refusal> {
  return value === undefined ? refused(noSuchThing(what)) : accepted(value);
}

function textParams(params: Params): Readonly<Record<string, string>> {
  const given = Object.entries(params).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

/** No command listens to a folder that its own process holds. */
function assertNever(): never {
  throw new Error("invariant broken: a folder is not listened to");
}
