/**
 * Joining and being welcomed. A newcomer is somebody at once, and a member when enough members vouched:
 * an invitation is its author's voucher, given beforehand. How often one vouches stands in vouching.ts.
 */

import { present, toTime } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement, Reading } from "../../engine/room.ts";
import type { Author, BodyOf } from "../../engine/spec.ts";
import { findAgent } from "../../services/economy/index.ts";
import { affirmedCharter, viewSetting } from "../../services/settings/index.ts";
import { joinSpec, readersSetting, welcomeSpec } from "./acts.ts";
import { helpedRefusals } from "./helped-refusals.ts";
import { isDependant } from "./helped.ts";
import { findKey } from "./keys.ts";
import { leavingRefusals } from "./leaving-refusals.ts";
import { findInvitation, markUsed, refuseInvitation } from "./invitations.ts";
import { findPerson, personAt, registerPerson } from "./persons.ts";
import { peopleRefusals } from "./refusals.ts";
import { joinsAgain, noteUninvited } from "./uninvited.ts";
import { vouch, vouchesFrom, vouchIfFree } from "./vouching.ts";

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
  peopleRefusals.joinsFull,
];

export const join = defineAct(joinSpec, joinRefusals, (act) => {
  const { name, keys, invitation } = act.body;
  const refusal = refuseJoin(act);
  if (refusal !== undefined) return refusal;
  const newcomer = registerPerson(act, { person: act.id, name, keys });
  if (invitation === undefined) noteUninvited(act, newcomer);
  else useInvitation(act, newcomer, invitation.key);
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
  if (isClosed) return peopleRefusals.invitationNeeded();
  const again = joinsAgain(act);
  return again === undefined ? undefined : peopleRefusals.joinsFull({ again: toTime(again) });
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

/** Its author's voucher, given beforehand, where one is free. */
function useInvitation(act: ActJudgement<Join>, newcomer: Author, key: string): void {
  const { inviter } = present(findInvitation(act, key), "an unknown invitation is refused");
  markUsed(act, key, newcomer.n);
  vouchIfFree(act, { newcomer, voucher: personAt(act, inviter), invitation: key });
}

const welcomeRefusals = [
  peopleRefusals.personUnknown,
  leavingRefusals.theyLeft,
  peopleRefusals.alreadyWelcomed,
  helpedRefusals.dependantStays,
  peopleRefusals.alreadyVouched,
  peopleRefusals.vouchedLately,
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
  const again = vouchesFrom(act, voucher.n);
  if (again !== undefined && act.at < again) {
    return peopleRefusals.vouchedLately({ again: toTime(again) });
  }
  vouch(act, { newcomer, voucher });
  return undefined;
});

/** The author of an act whose spec demands one. */
export function authorOf(act: Pick<ActJudgement<unknown>, "author">): Author {
  if (act.author === undefined) throw new Error("invariant broken: this act has an author");
  return act.author;
}
