/** Many small groups: each of two founders and 20 entries, with keys that follow from its number. */

import { present, type CommonsId, type Hash, type PersonId } from "@plenty/kernel";
import { idOfAct, makeFounding, signAct } from "@plenty/client";
import type { SentAct } from "@plenty/client";
import { sha256, textToBytes, type Signer } from "@plenty/log";
import { signerFromSeed } from "@plenty/log/ed25519";
import type { Host } from "@plenty/node";
import { openCurrencySpec, paySpec } from "@plenty/rules/rooms/credit/acts";
import { submitAll } from "../acts/ground.ts";

/** A group as others sign in it: plain data. */
export interface Garden {
  readonly number: number;
  readonly commons: CommonsId;
  readonly people: readonly PersonId[];
  readonly currency: Hash;
}

const PAYMENTS = 18;
/** Made at once: enough that no thread waits. */
const AT_ONCE = 8;

/** Founds so many on a host and fills them. */
export async function plantGardens(
  host: Host,
  count: number,
  tell: (done: number) => void,
): Promise<readonly Garden[]> {
  const gardens: Garden[] = [];
  let next = 0;
  async function planter(): Promise<void> {
    while (next < count) {
      gardens.push(await plant(host, next++));
      if (gardens.length % 100 === 0) tell(gardens.length);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, planter));
  return gardens;
}

async function plant(host: Host, number: number): Promise<Garden> {
  const log = await host.prepareLogKey();
  if (!log.ok) throw new Error(log.refusal.code);
  const founding = await foundingOf(number, log.value);
  const founded = await host.found(founding.commons, { words: [], ...founding.act });
  if (!founded.ok) throw new Error(founded.refusal.detail);
  const { commons, people } = founding;
  const opening = await signOpening(number, founding);
  const garden = { number, commons, people, currency: idOfAct(opening) };
  const acts = [opening];
  for (let n = 0; n < PAYMENTS; n++) acts.push(await signPayment(garden));
  const lease = await host.wake(commons);
  if (!lease.ok) throw new Error(lease.refusal.detail);
  await submitAll(
    lease.value.commons,
    acts.map((jws) => ({ jws })),
  );
  lease.value.release();
  return garden;
}

/** The founding of a garden, over a log key that its host prepared. */
export async function foundingOf(
  number: number,
  log: string,
): Promise<{
  readonly commons: CommonsId;
  readonly people: readonly PersonId[];
  readonly act: SentAct;
}> {
  const signers = await Promise.all([signerOf(number, 0), signerOf(number, 1)]);
  return makeFounding({
    name: `Garden ${number}`,
    settings: { "people.readers": "everyone" },
    object: "A garden whose neighbours pay each other.",
    founders: signers.map((signer, i) => ({
      name: ["alder", "birch"][i] ?? "",
      signers: [signer],
    })),
    log,
    now: Date.now(),
  });
}

async function signOpening(
  number: number,
  { commons, people }: Pick<Garden, "commons" | "people">,
): Promise<string> {
  const body = { name: "Leaf", code: "LEAF", decimals: 2, floor: -1_000_000 };
  return signAct({
    signer: await signerOf(number, 0),
    commons,
    spec: openCurrencySpec,
    body,
    now: Date.now(),
    person: present(people[0], "a garden has a founder"),
  });
}

/** A payment from the first founder to the second. */
export async function signPayment({ number, commons, people, currency }: Garden): Promise<string> {
  return signAct({
    signer: await signerOf(number, 0),
    commons,
    spec: paySpec,
    now: Date.now(),
    person: present(people[0], "a garden has a founder"),
    body: { to: present(people[1], "and another"), currency, amount: 1 },
  });
}

function signerOf(number: number, person: number): Promise<Signer> {
  return signerFromSeed(sha256(textToBytes(`a key of garden ${number}: ${person}`)));
}
