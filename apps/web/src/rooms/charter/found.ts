/**
 * Founding a group. Key and signed act are kept before the act is sent: if the answer is lost, the founder who may
 * exist by then is still one's own, and trying again sends the same bytes, so that no group is founded twice.
 */

import { findTemplate, idOfAct, makeFounding } from "@plenty/client";
import type { SentAct } from "@plenty/client";
import { present } from "@plenty/kernel";
import { founderId } from "@plenty/log";
import { foundSpec } from "@plenty/rules/rooms/charter/acts";
import { client } from "../../lib/host.ts";
import { valueOf } from "../../lib/refusal-error.ts";
import { handTo, receiptOf, send } from "../../session/deliver.ts";
import type { Author, Handing } from "../../session/deliver.ts";
import { makeDeviceKey, signerOf } from "../../session/device-key.ts";
import { askToStay, keepIdentity, loadIdentities } from "../../session/identities.ts";
import { openCredit } from "../credit/door.ts";
import type { NewCredit } from "../credit/door.ts";

export interface NewGroup {
  readonly name: string;
  readonly object: string;
  readonly readers: "members" | "everyone";
  readonly welcome: "two-vouchers" | "invitation";
  /** Key of the template whose offices it begins with. */
  readonly template: string;
  readonly founder: string;
  readonly credit: NewCredit;
}

/** Founds a group with one founder and opens its credit; the answer is the group's id. */
export async function foundGroup(wanted: NewGroup): Promise<string> {
  let group = "";
  const hand: Handing = async (act, sentBefore) => {
    group = idOfAct(act.jws);
    const founded = await handTo(group)(act, sentBefore);
    if (founded.is !== "entered") return founded;
    // The founding counts as answered once the credit is open too: until then it is sent again.
    const opened = (await openCredit(await founderOf(group), wanted.credit)) ?? founded;
    return opened.is === "refused" ? { ...opened, is: "unknown" } : opened;
  };
  const asked = { group: "", person: "", act: foundSpec.name, body: wanted, words: [], told: "" };
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
    settings: { "people.readers": wanted.readers, "people.welcome": wanted.welcome },
    offices: findTemplate(wanted.template)?.offices ?? [],
    log: valueOf(await client.newLogKey()),
    now: Date.now(),
  });
  await keepIdentity(founding.commons, { key, name: wanted.founder });
  return founding.act;
}

async function founderOf(group: string): Promise<Author> {
  const { all } = await loadIdentities(group);
  const { key } = present(all[0], "the founder's key is kept before the founding is sent");
  return { group, person: founderId(group, 0), key };
}
