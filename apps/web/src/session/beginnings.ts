/**
 * How one comes to be somebody in a group: founding it, joining it, or borrowing a person of an
 * example. Each makes a key for this group alone. Key and signed act are kept before the act is sent: if
 * the answer is lost, the person who may exist by then is still one's own, and trying again sends the
 * same bytes, so that nobody comes in twice and no group is founded twice.
 */

import { idOfAct, makeFounding, makeInvitation, makeJoin, readInvitation } from "@plenty/client";
import type { Delivery, Invitation, SentAct } from "@plenty/client";
import { DAY, present } from "@plenty/kernel";
import { founderId, parseJws } from "@plenty/log";
import type { ParsedJws } from "@plenty/log";
import { openCurrencySpec } from "@plenty/rules/rooms/credit/acts";
import { signerFromSeed } from "@plenty/log/ed25519";
import { client, valueOf } from "../lib/host.ts";
import { handTo, receiptOf, send } from "./deliver.ts";
import type { Handing } from "./deliver.ts";
import { borrowKey, makeDeviceKey, signerOf } from "./device-key.ts";
import type { ExamplePerson } from "./here.ts";
import { chooseIdentity, forgetIdentity, keepIdentity, loadIdentities } from "./identities.ts";
import { sendFor, toSend } from "./use-send.ts";

export interface NewGroup {
  readonly name: string;
  readonly object: string;
  readonly welcome: "two-vouchers" | "invitation";
  readonly founder: string;
  readonly credit: {
    readonly name: string;
    readonly code: string;
    readonly decimals: number;
    readonly floor: number;
  };
}

/** Founds a group with one founder and opens its credit; the answer is the group's id. */
export async function foundGroup(wanted: NewGroup): Promise<string> {
  let group = "";
  const hand: Handing = async (act, sentBefore) => {
    group = idOfAct(act.jws);
    const founded = await handTo(group)(act, sentBefore);
    if (founded.is !== "entered") return founded;
    // The founding counts as answered once the credit is open too: until then it is sent again.
    const opened = await openCredit(group, { founded, credit: wanted.credit });
    return opened.is === "refused" ? { ...opened, is: "unknown" } : opened;
  };
  const asked = { group: "", person: "", act: "charter.found", body: wanted, words: [], told: "" };
  receiptOf(await send(asked, () => signFounding(wanted), hand));
  askToStay();
  return group;
}

async function signFounding(wanted: NewGroup): Promise<SentAct> {
  const key = await makeDeviceKey();
  const founding = await makeFounding({
    name: wanted.name,
    object: wanted.object,
    founders: [{ name: wanted.founder, signers: [await signerOf(key)] }],
    settings: { "people.welcome": wanted.welcome },
    log: valueOf(await client.newLogKey()),
    now: Date.now(),
  });
  await keepIdentity(founding.commons, { key, name: wanted.founder });
  return founding.act;
}

/** Opens the credit of a group just founded, as its founder, unless that was done before. */
async function openCredit(
  group: string,
  { founded, credit }: { readonly founded: Delivery; readonly credit: NewGroup["credit"] },
): Promise<Delivery> {
  const open = await client.group(group).query("credit", "currencies");
  if (!open.ok) return { is: "unknown", refusal: open.refusal };
  if (open.value.rows.some(({ code }) => code === credit.code)) return founded;
  const { all } = await loadIdentities(group);
  const { key } = present(all[0], "the founder's key is kept before the founding is sent");
  const founder = { group, person: founderId(group, 0), key };
  return sendFor(founder, toSend(openCurrencySpec, credit));
}

export interface Joiner {
  readonly group: string;
  readonly name: string;
  readonly invitation?: Invitation | undefined;
}

/**
 * Joins a group, by invitation or to be welcomed by those who are in. One join of a group is under way at
 * a time: one that got no answer is settled first, because it may have used up the invitation.
 */
export async function joinGroup(joiner: Joiner): Promise<void> {
  const { group } = joiner;
  const hand: Handing = async (act, sentBefore) => {
    const delivery = await handTo(group)(act, sentBefore);
    const { kid } = present(parseOwn(act), "an act we signed is in the one form");
    if (delivery.is === "entered") await chooseIdentity(group, kid);
    else if (delivery.is === "refused") await forgetUnknown(group, kid);
    return delivery;
  };
  const asked = { group, person: "", act: "people.join", body: {}, words: [], told: "" };
  receiptOf(await send(asked, () => signJoin(joiner), hand));
  askToStay();
}

async function signJoin({ group, name, invitation }: Joiner): Promise<SentAct> {
  const about = valueOf(await client.group(group).query("charter", "about"));
  const key = await makeDeviceKey();
  const join = await makeJoin({
    signers: [await signerOf(key)],
    name,
    commons: group,
    charter: about.charter,
    ...(invitation === undefined ? {} : { invitation }),
    now: Date.now(),
  });
  await keepIdentity(group, { key, name });
  return join.act;
}

function parseOwn({ jws }: SentAct): ParsedJws | undefined {
  const parsed = parseJws(jws);
  return parsed.ok ? parsed.value : undefined;
}

/** Lets go of a key whose join was refused, if the group says itself that it is nobody's. */
async function forgetUnknown(group: string, did: string): Promise<void> {
  const found = await client.group(group).query("people", "of-key", { key: did });
  if (found.ok && found.value.person === undefined) await forgetIdentity(group, did);
}

/** Asks the browser not to clear what it keeps when space runs short; it may say no, and nothing is lost. */
function askToStay(): void {
  void navigator.storage?.persist?.().catch(() => false);
}

export interface Visitor {
  readonly group: string;
  readonly name: string;
  /** A person of the example, whose published key invites the visitor. */
  readonly host: ExamplePerson;
}

/** Joins an example in one step: its published keys let a visitor make their own invitation. */
export async function joinExample({ group, name, host }: Visitor): Promise<void> {
  const signer = await signerFromSeed(host.seed);
  const inviter = valueOf(await client.group(group).query("people", "of-key", { key: signer.did }));
  const until = Date.now() + DAY;
  const person = inviter.person?.person ?? "";
  const text = await makeInvitation({ signer, person, commons: group, until });
  await joinGroup({ group, name, invitation: valueOf(await readInvitation(text)) });
}

/** Looks through the eyes of a person of an example. */
export async function borrowPerson(group: string, { name, seed }: ExamplePerson): Promise<void> {
  await keepIdentity(group, { key: await borrowKey(seed), name });
}
