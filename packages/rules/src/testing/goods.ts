/** A store with things in it, asked directly, whichever room would call it. */

import { AMOUNT_MAX } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import {
  accountOf,
  beginProcess,
  flow,
  publish,
  registerResource,
} from "../services/economy/index.ts";
import type { Flow, Publishing, Registering } from "../services/economy/index.ts";
import { givenJournal } from "./journal.ts";
import type { Journal } from "./journal.ts";

export interface Store extends Journal {
  /** Apples, in kilograms; a ladder, of which there is one; a wood, of which 100 kg stay; a drawing; cash. */
  readonly apples: number;
  readonly ladder: number;
  readonly wood: number;
  readonly drawing: number;
  readonly cash: number;
  readonly pressing: number;
}

const kilograms = { unit: "kilogram", decimals: 3 } as const;
const pieces = { unit: "piece", decimals: 0 } as const;

/** What there can be in a store, and nothing of it yet. */
export function givenStore(): Store {
  const journal = givenJournal();
  const { judgement } = journal;
  let digit = 10;
  const register = (registering: Omit<Registering, "resource">) =>
    registerResource(judgement, { resource: String(digit++).repeat(32), ...registering });
  return {
    ...journal,
    apples: register({ kind: "rival", ...kilograms }),
    ladder: register({ kind: "rival", ...pieces, most: 1 }),
    wood: register({ kind: "stock", ...kilograms, least: 100_000 }),
    drawing: register({ kind: "nonrival" }),
    cash: register({ kind: "outside", unit: "EUR", decimals: 2 }),
    pressing: beginProcess(judgement, { process: "e".repeat(64) }),
  };
}

const wide = { floor: -AMOUNT_MAX, ceiling: AMOUNT_MAX };

type Name = "alder" | "birch" | "clover" | "elder";

interface Happening extends Partial<Omit<Flow, "provider" | "receiver" | "consents">> {
  readonly by?: Name;
  readonly to?: Name;
  readonly from?: number;
  readonly at?: number;
  /** Who agreed; both sides where nothing else is said. */
  readonly agreed?: readonly Name[];
}

/** Something happens in a store: by alder, of apples, with the consent of both sides, where nothing else is said. */
export function happen(store: Store, action: Flow["action"], told: Happening = {}) {
  const { by = "alder", to = by, from, at, agreed = [by, to], ...rest } = told;
  const place = (n: number | undefined) => (n === undefined ? {} : { place: n });
  const happening: Flow = {
    action,
    resource: store.apples,
    measure: measureOf(store, "resource" in rest ? rest.resource : store.apples),
    provider: { agent: store[by], ...wide, ...place(from) },
    receiver: { agent: store[to], ...wide, ...place(at) },
    fields: { receiver: "to", quantity: "quantity" },
    consents: agreed.map((name) => store[name]),
    ...rest,
  };
  return flow(store.judgement, happening);
}

function measureOf({ ladder, cash }: Store, resource: number | undefined) {
  if (resource === cash) return { unit: "EUR", decimals: 2 };
  return resource === ladder ? pieces : kilograms;
}

/** The code of a refusal, or accepted. */
export function codeOf(refusal: Refusal | undefined): string {
  return refusal?.code ?? "accepted";
}

/** Rights and keeping of a resource, of somebody at a place, as the table has them. */
export function hasOf(
  { judgement, ...store }: Store,
  who: Name,
  { resource = store.apples, place }: { readonly resource?: number; readonly place?: number } = {},
): readonly [rights: number, keeping: number] {
  judgement.memory.clear();
  const side = { agent: store[who], ...(place === undefined ? {} : { place }) };
  const account = accountOf(judgement, resource, side);
  return [account?.balance ?? 0, account?.onhand ?? 0];
}

/** How `draft` calls a work, and under which licence. */
export const drafts = {
  work: "4".repeat(64),
  cites: [],
  licence: "CC0-1.0",
  shareAlike: false,
  fields: { cites: "cites", licence: "licence" },
} as const;

/** alder publishes a work that builds upon nothing, for everybody. */
export function draft({ judgement, alder }: Store, change: Partial<Publishing> = {}) {
  return publish(judgement, { ...drafts, maker: alder, ...change });
}
