/**
 * Joining and being welcomed. A newcomer is somebody at once, and a member when enough members vouched:
 * an invitation is its author's voucher, given beforehand.
 */

import { limits, parseTime } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { Type } from "../../engine/body.ts";
import type { Static } from "../../engine/body.ts";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement, Author, Judgement, Reading, SettingDef } from "../../engine/room.ts";
import { reportPresence } from "../../services/presence/index.ts";
import { affirmedCharter, readSetting } from "../../services/settings/index.ts";
import { dayOf } from "@plenty/kernel";
import { joinSpec, welcomeSpec } from "./acts.ts";
import { countMembers, findPerson, personOfKey, registerPerson, welcomePerson } from "./persons.ts";
import { peopleRefusals } from "./refusals.ts";

/** How a newcomer becomes a member. */
export const welcomeSetting: SettingDef = {
  name: "people.welcome",
  title: "How a newcomer becomes a member",
  schema: Type.Enum(["two-vouchers", "invitation"]),
  initial: "two-vouchers",
  holder: "the founders, at the founding",
};

type Join = Static<typeof joinSpec.body>;
type Invitation = NonNullable<Join["invitation"]>;

export const join = defineAct(joinSpec, (act) => {
  const { body } = act;
  const refusal = refuseJoin(act);
  if (refusal !== undefined) return refusal;
  const inviter = body.invitation === undefined ? undefined : personOfKey(act, body.invitation.kid);
  const newcomer = registerPerson(act, { person: act.id, name: body.name, keys: body.keys });
  reportPresence(act, { agent: newcomer.n, day: dayOf(act.at) });
  if (inviter === undefined || body.invitation === undefined) return undefined;
  const insert = act.sql.write(
    "INSERT INTO people_invitations (key, inviter, person) VALUES (?, ?, ?)",
  );
  insert.run(body.invitation.key, inviter.n, newcomer.n);
  vouch(act, { newcomer, voucher: inviter });
  return undefined;
});

function refuseJoin(act: ActJudgement<Join>): Refusal | undefined {
  const { body, kid } = act;
  if (body.charter !== affirmedCharter(act)) return peopleRefusals.charterOther("");
  if (!body.keys.some(({ key }) => key === kid)) return peopleRefusals.keyNotListed(kid);
  const taken = takenKey(act, body.keys);
  if (taken !== undefined) return peopleRefusals.keyTaken(taken);
  return body.invitation === undefined ? undefined : refuseInvitation(act, body.invitation);
}

/** The first key that is listed twice or already held; undefined if all are free. */
export function takenKey(
  judgement: Reading,
  keys: readonly { readonly key: string }[],
): string | undefined {
  const seen = new Set<string>();
  for (const { key } of keys) {
    if (seen.has(key) || personOfKey(judgement, key) !== undefined) return key;
    seen.add(key);
  }
  return undefined;
}

function refuseInvitation(act: ActJudgement<Join>, invitation: Invitation): Refusal | undefined {
  const inviter = personOfKey(act, invitation.kid);
  if (inviter === undefined || inviter.person !== invitation.from || !inviter.welcomed) {
    return peopleRefusals.invitationInvalid("");
  }
  const until = parseTime(invitation.until);
  if (until === undefined || until < act.at || until - act.at > limits.untilMs) {
    return peopleRefusals.invitationExpired(`It says it is valid until ${invitation.until}.`);
  }
  const used = act.sql.read("SELECT 1 FROM people_invitations WHERE key = ?").get(invitation.key);
  return used === undefined ? undefined : peopleRefusals.invitationUsed("");
}

export const welcome = defineAct(welcomeSpec, (act) => {
  const newcomer = findPerson(act, act.body.person);
  if (newcomer === undefined) return peopleRefusals.personUnknown(act.body.person);
  if (newcomer.welcomed) return peopleRefusals.alreadyWelcomed(act.body.person);
  const voucher = authorOf(act);
  const read = act.sql.read("SELECT 1 FROM people_vouchers WHERE person = ? AND voucher = ?");
  if (read.get(newcomer.n, voucher.n) !== undefined) return peopleRefusals.alreadyVouched("");
  vouch(act, { newcomer, voucher });
  return undefined;
});

/** The author of an act whose spec demands one. */
export function authorOf(act: Pick<ActJudgement<unknown>, "author">): Author {
  if (act.author === undefined) throw new Error("invariant broken: this act has an author");
  return act.author;
}

/** Vouchers that make a newcomer a member: two, or as many as there are members; one if inviting is enough. */
export function vouchersNeeded(judgement: Reading): number {
  if (readSetting(judgement, welcomeSetting) === "invitation") return 1;
  return Math.min(2, countMembers(judgement));
}

interface Vouching {
  readonly newcomer: Author;
  readonly voucher: Author;
}

function vouch(judgement: Judgement, { newcomer, voucher }: Vouching): void {
  const { sql, index } = judgement;
  const insert = sql.write("INSERT INTO people_vouchers (person, voucher, entry) VALUES (?, ?, ?)");
  insert.run(newcomer.n, voucher.n, index);
  judgement.fact("PersonVouchedFor", { person: newcomer.person, by: voucher.person });
  const count = sql.read("SELECT COUNT(*) AS count FROM people_vouchers WHERE person = ?");
  if (Number(count.get(newcomer.n)?.count) >= vouchersNeeded(judgement)) {
    welcomePerson(judgement, newcomer);
  }
}
