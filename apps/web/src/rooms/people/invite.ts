/**
 * Inviting: links are made here and kept before their keys are sent, so that none is lost with an answer; the
 * group learns the keys, and whom each is for if that is said.
 */

import { INVITATION_DAYS, invitationFor, makeInvitation, makeWords } from "@plenty/client";
import { DAY, limits, toTime } from "@plenty/kernel";
import { inviteSpec } from "@plenty/rules/rooms/people/acts";
import { toSend } from "../../session/asked.ts";
import { sendAs } from "../../session/deliver.ts";
import type { OfFounder } from "../../section/section.ts";
import { keepLink } from "./kept-links.ts";
import { t } from "./invite-words.ts";

export interface Invited {
  /** What stands behind `/join#` of the first link. */
  readonly text: string;
  readonly until: string;
}

/** Makes one link, for whoever it is given to. */
export async function inviteOne(inviter: OfFounder): Promise<Invited> {
  return send(inviter, [{ ...(await makeInvitation(inviter.group)), words: undefined }]);
}

/** Makes a link for each of some names; as many acts as it takes. */
export async function inviteSeveral(inviter: OfFounder, names: readonly string[]): Promise<number> {
  for (let from = 0; from < names.length; from += limits.invitationsPerAct) {
    const some = names.slice(from, from + limits.invitationsPerAct);
    const made = some.map(async (name) => {
      const { key, text } = await makeInvitation(inviter.group);
      return { key, text: invitationFor(text, name), words: makeWords(name) };
    });
    await send(inviter, await Promise.all(made));
  }
  return names.length;
}

interface Made {
  readonly key: string;
  readonly text: string;
  readonly words: ReturnType<typeof makeWords> | undefined;
}

async function send({ group, me }: OfFounder, made: readonly Made[]): Promise<Invited> {
  const until = toTime(Date.now() + INVITATION_DAYS * DAY);
  await Promise.all(made.map(({ key, text }) => keepLink({ key, text, group, until })));
  const invitations = made.map(({ key, words }) =>
    words === undefined ? { key } : { key, for: words.hash },
  );
  const words = made.flatMap((one) => one.words ?? []);
  const act = toSend(inviteSpec, { invitations, until }, words);
  await sendAs({ group, me }, { ...act, told: t("invite.unanswered", { n: made.length }) });
  return { text: made[0]?.text ?? "", until };
}
