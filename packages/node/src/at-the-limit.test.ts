/** Two devices of one person pay at once, where the limit has room for one payment: on a host as it runs. */

import { afterEach, expect, test } from "vitest";
import { encodeBase64url, wayInMessage } from "@plenty/log";
import { generateKey } from "@plenty/log/ed25519";
import { visitor } from "@plenty/rules";
import type { Commons } from "./commons.ts";
import { foundCommons, signAct } from "./testing/founding.ts";
import type { Founding } from "./testing/founding.ts";

let open: Commons | undefined;

afterEach(async () => {
  await open?.close();
  open = undefined;
});

/** What came of acts that were sent together: a receipt, or the code of the refusal. */
async function sent(commons: Commons, acts: readonly Promise<string>[]) {
  const signed = await Promise.all(acts);
  const answers = await Promise.all(signed.map((jws) => commons.submit([{ jws }])));
  return answers.flat().map((one) => ("receipt" in one ? "entered" : one.refusal.code));
}

/** The answer of a question, as it is sent. */
async function told(
  commons: Commons,
  query: string,
  params: Record<string, string>,
): Promise<string> {
  const answer = await commons.read({ asker: visitor, room: "credit", query, params });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.json;
}

/** The same person as founder 0, with a key that they add: their second device. */
async function onSecondDevice(commons: Commons, founding: Founding): Promise<Founding> {
  const [first, ...others] = founding.founders;
  if (first === undefined) throw new Error("a group has a founder");
  const signer = await generateKey();
  const message = wayInMessage({ commons: founding.id, person: first.person });
  const proof = encodeBase64url(await signer.sign(message));
  const body = { key: signer.did, proof, rank: "device" };
  const added = signAct(founding, { by: 0, act: "people.add-key", body });
  expect(await sent(commons, [added])).toEqual(["entered"]);
  return { ...founding, founders: [{ person: first.person, signer }, ...others] };
}

test("[CR4, CR20] exactly one of two payments from two devices is entered, and the balance stands at the limit", async () => {
  const { commons, founding } = await foundCommons();
  open = commons;
  const leaf = { name: "Leaf", code: "LEAF", decimals: 2, floor: -100 };
  const opening = signAct(founding, { by: 0, act: "credit.open-currency", body: leaf });
  expect(await sent(commons, [opening])).toEqual(["entered"]);
  const { rows } = JSON.parse(await told(commons, "currencies", {})) as {
    readonly rows: readonly { readonly currency: string }[];
  };
  const currency = rows[0]?.currency;
  const [alder, birch] = founding.founders.map(({ person }) => person);
  const second = await onSecondDevice(commons, founding);
  const body = { to: birch, currency, amount: 100 };
  const both = [founding, second].map((using) =>
    signAct(using, { by: 0, act: "credit.pay", body }),
  );
  expect((await sent(commons, both)).toSorted()).toEqual(["LimitExceeded", "entered"]);
  const account = JSON.parse(
    await told(commons, "account", { person: alder ?? "", currency: currency ?? "" }),
  ) as object;
  expect(account).toMatchObject({ balance: -100, floor: -100 });
});
