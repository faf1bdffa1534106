/**
 * A host that is killed in the middle of work, as a power cut would: the real `plenty serve`, real
 * requests, real members' clients that send again what was not answered. packages/node proves the same
 * of its own process; this adds the command line, HTTP and the client around it.
 */

import { createHash } from "node:crypto";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import type { CommonsId, Hash, PersonId } from "@plenty/kernel";
import { createClient, idOfAct, makeFounding, signAct } from "@plenty/client";
import type { GroupClient, Receipt } from "@plenty/client";
import { generateKey } from "@plenty/log/ed25519";
import type { Signer } from "@plenty/log";
import { openCurrencySpec, paySpec } from "@plenty/rules/rooms/credit/acts";
import { cleanUp, freshFolder, kill, plenty, servePlenty } from "./support/plenty.ts";
import type { Serving } from "./support/plenty.ts";

const KILLS = process.env.PLENTY_DEEP === "1" ? 20 : 3;
const SENDERS = 4;
const PAYMENTS_AT_ONCE = 8;

interface Group {
  readonly commons: CommonsId;
  readonly currency: Hash;
  readonly alder: { readonly signer: Signer; readonly person: PersonId };
  readonly birch: PersonId;
}

afterAll(cleanUp);

describe("plenty serve, killed under load", () => {
  test(
    `${KILLS} times: what was acknowledged is there, with the same receipt`,
    { timeout: 300_000 },
    async () => {
      const data = freshFolder();
      let host = await servePlenty(data);
      const group = await foundGroup(host);
      const acknowledged = new Map<string, Receipt>();
      const unanswered = new Set<string>();
      for (let n = 0; n < KILLS; n++) {
        const sending = Promise.all(
          Array.from({ length: SENDERS }, () =>
            sendUntilGone(host, group, { acknowledged, unanswered }),
          ),
        );
        await wait(pauseBefore(n));
        await kill(host.child);
        await sending;
        host = await servePlenty(data, { port: host.port });
        expect(await receiptsAgain(host, group, [...acknowledged.keys()])).toEqual([
          ...acknowledged.values(),
        ]);
      }
      expect(acknowledged.size).toBeGreaterThan(KILLS);
      const again = await receiptsAgain(host, group, [...unanswered]);
      expect(new Set(again.map(({ act }) => act)).size).toBe(unanswered.size);
      await booksAreWhole({ host, data, group, payments: acknowledged.size + unanswered.size });
    },
  );
});

interface Books {
  readonly host: Serving;
  readonly data: string;
  readonly group: Group;
  readonly payments: number;
}

/** Each payment stands in the books once, and they verify by address and by folder. */
async function booksAreWhole({ host, data, group, payments }: Books): Promise<void> {
  const params = { person: group.birch, currency: group.currency };
  const account = await clientOf(host, group).query("credit", "account", params);
  expect(account).toMatchObject({ ok: true, value: { balance: payments } });
  const green = { ok: true, entries: payments + 2 };
  expect(await plenty("verify", `${host.url}/commons/${group.commons}`)).toMatchObject(green);
  expect(await plenty("verify", path.join(data, group.commons))).toMatchObject(green);
}

/** Milliseconds of load before each kill: different each time, the same in every run. */
function pauseBefore(n: number): number {
  return 150 + (createHash("sha256").update(`kill ${n}`).digest().readUInt16BE() % 700);
}

function clientOf({ url }: Serving, { commons }: Pick<Group, "commons">): GroupClient {
  return createClient({ base: url, fetch: (where, init) => fetch(where, init) }).group(commons);
}

async function foundGroup(host: Serving): Promise<Group> {
  const client = createClient({ base: host.url, fetch: (where, init) => fetch(where, init) });
  const [alder, birch, log] = [await generateKey(), await generateKey(), await client.newLogKey()];
  if (!log.ok) throw new Error(log.refusal.title);
  const founding = await makeFounding({
    settings: { "people.readers": "everyone" },
    name: "The orchard",
    object: "We keep an orchard together.",
    founders: [
      { name: "alder", signers: [alder] },
      { name: "birch", signers: [birch] },
    ],
    log: log.value,
    now: Date.now(),
  });
  const founded = await client.group(founding.commons).sendOne(founding.act);
  expect(founded).toMatchObject({ ok: true });
  const [first = "", second = ""] = founding.people;
  const { commons } = founding;
  const body = { name: "Apples", code: "APP", decimals: 0, floor: -1_000_000 };
  const opening = { signer: alder, commons, person: first, spec: openCurrencySpec, body };
  const jws = await signAct({ ...opening, now: Date.now() });
  expect(await client.group(commons).sendOne({ jws })).toMatchObject({ ok: true });
  return {
    commons,
    currency: idOfAct(jws),
    alder: { signer: alder, person: first },
    birch: second,
  };
}

interface Sent {
  readonly acknowledged: Map<string, Receipt>;
  readonly unanswered: Set<string>;
}

/** Pays and pays; what was on its way when the host went is remembered as unanswered. */
async function sendUntilGone(host: Serving, group: Group, sent: Sent): Promise<void> {
  for (;;) {
    const acts = await Promise.all(
      Array.from({ length: PAYMENTS_AT_ONCE }, () => signPayment(group)),
    );
    const answer = await clientOf(host, group).send(acts.map((jws) => ({ jws })));
    for (const [i, jws] of acts.entries()) {
      const result = answer.ok ? answer.value[i] : undefined;
      if (result?.ok === true) sent.acknowledged.set(jws, result.value);
      else sent.unanswered.add(jws);
    }
    if (!answer.ok) return;
  }
}

function signPayment({ commons, currency, alder, birch }: Group): Promise<string> {
  const body = { to: birch, currency, amount: 1 };
  return signAct({ ...alder, commons, spec: paySpec, body, now: Date.now() });
}

/** Sends acts again; each must be answered with a receipt. */
async function receiptsAgain(
  host: Serving,
  group: Group,
  acts: readonly string[],
): Promise<Receipt[]> {
  const answer = await clientOf(host, group).send(acts.map((jws) => ({ jws })));
  if (!answer.ok) throw new Error(`${answer.refusal.code}: ${answer.refusal.detail}`);
  return answer.value.map((result) => {
    if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.detail}`);
    return result.value;
  });
}
