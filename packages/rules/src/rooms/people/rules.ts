/**
 * Joining and being welcomed. A newcomer is somebody at once, and a member when enough members vouched:
 * an invitation is its author's voucher, given beforehand.
 */

import { present } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement, Judgement, Reading } from "../../engine/room.ts";
import type { Author, BodyOf } from "../../engine/spec.ts";
import { findAgent } from "../../services/economy/index.ts";
import { affirmedCharter, readSetting, viewSetting } from "../../services/settings/index.ts";
import { joinSpec, readersSetting, welcomeSetting, welcomeSpec } from "./acts.ts";
import { personVouchedFor } from "./facts.ts";
import { helpedRefusals } from "./helped-refusals.ts";
import { isDependant } from "./helped.ts";
import { findKey } from "./keys.ts";
import { leavingRefusals } from "./leaving-refusals.ts";
import { findInvitation, markUsed, refuseInvitation } from "./invitations.ts";
import { countActing, findPerson, personAt, registerPerson, welcomePerson } from "./persons.ts";
import { peopleRefusals } from "./refusals.ts";

type Join = BodyOf<typeof joinSpec>;

const joinRefusals = [
  peopleRefusals.charterOther,
  peopleRefusals.keyNotListed,
  peopleRefusals.keyTaken,
  peopleRefusals.idTaken,
  peopleRefusals.invitationNeeded,
  peopleRefusals.invitationUnknown,
  peopleRefusals.invitationUsed,
  peopleRefusals.invitationWithdrawn,
  peopleRefusals.invitationExpired,
];

export const join = defineAct(joinSpec, joinRefusals, (act) => {
  const { name, keys, invitation } = act.body;
  const refusal = refuseJoin(act);
  if (refusal !== undefined) return refusal;
  const newcomer = registerPerson(act, { person: act.id, name, keys });
  if (invitation !== undefined) useInvitation(act, newcomer, invitation.key);
  return undefined;
});

function refuseJoin(act: ActJudgement<Join>): Refusal | undefined {
  const { body, kid } = act;
  if (body.charter !== affirmedCharter(act)) return peopleRefusals.charterOther();
  if (!body.keys.some(({ key }) => key === kid)) return peopleRefusals.keyNotListed({ key: kid });
  const taken = takenKey(act, body.keys);
  if (taken !== undefined) return peopleRefusals.keyTaken({ key: taken });
  // a hash is free for anyone to name somebody by: an import may have come before
  if (findAgent(act, act.id) !== undefined) return peopleRefusals.idTaken();
  if (body.invitation !== undefined) return refuseUse(act, body.invitation.key);
  // a group that was founded before one could choose let everybody come: what they did stands
  const { value, since } = viewSetting(act, readersSetting);
  const isClosed = value === "members" && since !== undefined;
  return isClosed ? peopleRefusals.invitationNeeded() : undefined;
}

/** The first key that is listed twice, that somebody holds or held, or the log's; undefined if all are free. */
export function takenKey(
  act: Reading & Pick<ActJudgement<unknown>, "logKey">,
  keys: readonly { readonly key: string }[],
): string | undefined {
  const seen = new Set([act.logKey]);
  for (const { key } of keys) {
    if (seen.has(key) || findKey(act, key) !== undefined) return key;
    seen.add(key);
  }
  return undefined;
}

function refuseUse(act: ActJudgement<Join>, key: string): Refusal | undefined {
  const invitation = findInvitation(act, key);
  return invitation === undefined
    ? peopleRefusals.invitationUnknown()
    : refuseInvitation(invitation, act.at);
}

/** Its author's voucher, given beforehand. */
function useInvitation(act: ActJudgement<Join>, newcomer: Author, key: string): void {
  const { inviter } = present(findInvitation(act, key), "an unknown invitation is refused");
  markUsed(act, key, newcomer.n);
  vouch(act, { newcomer, voucher: personAt(act, inviter), invitation: key });
}

const welcomeRefusals = [
  peopleRefusals.personUnknown,
  leavingRefusals.theyLeft,
  peopleRefusals.alreadyWelcomed,
  helpedRefusals.dependantStays,
  peopleRefusals.alreadyVouched,
];

export const welcome = defineAct(welcomeSpec, welcomeRefusals, (act) => {
  const { person } = act.body;
  const newcomer = findPerson(act, person);
  if (newcomer === undefined) return peopleRefusals.personUnknown({ person });
  if (newcomer.left) return leavingRefusals.theyLeft({ person });
  if (newcomer.welcomed) return peopleRefusals.alreadyWelcomed({ person });
  if (isDependant(act, newcomer.n)) return helpedRefusals.dependantStays({ person });
  const voucher = authorOf(act);
  const read = act.sql.read("SELECT 1 FROM people_vouchers WHERE person = ? AND voucher = ?");
  if (read.get(newcomer.n, voucher.n) !== undefined) return peopleRefusals.alreadyVouched();
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
  return Math.min(2, countActing(judgement));
}

interface Vouching {
  readonly newcomer: Author;
  readonly voucher: Author;
  /** The key of the invitation that was the voucher, if one was. */
  readonly invitation?: string;
}

/** Writes that a member vouches; with enough vouchers the newcomer is a member. */
export function vouch(judgement: Judgement, { newcomer, voucher, ...by }: Vouching): void {
  const { sql, index } = judgement;
  const insert = sql.write("INSERT INTO people_vouchers (person, voucher, entry) VALUES (?, ?, ?)");
  insert.run(newcomer.n, voucher.n, index);
  judgement.fact(personVouchedFor, { person: newcomer.person, by: voucher.person, ...by });
  welcomeIfEnough(judgement, newcomer);
}

function welcomeIfEnough(judgement: Judgement, newcomer: Author): void {
  const count = judgement.sql.read(
    "SELECT COUNT(*) AS count FROM people_vouchers WHERE person = ?",
  );
  const isEnough = Number(count.get(newcomer.n)?.count) >= vouchersNeeded(judgement);
  if (isEnough) welcomePerson(judgement, newcomer);
}

/** Welcomes whoever waits and has vouchers of as many as there are now. */
export function welcomeWaiting(judgement: Judgement): void {
  const read = judgement.sql.read(
    `SELECT DISTINCT p.n FROM people p JOIN people_vouchers v ON v.person = p.n
     WHERE p.welcomed IS NULL AND p.left_at IS NULL ORDER BY p.n`,
  );
  for (const { n } of read.all()) welcomeIfEnough(judgement, personAt(judgement, Number(n)));
}
