/** Invitations that were sent from here and got no answer: sent again as they are, their links are kept. */

import { inviteSpec } from "@plenty/rules/rooms/people/acts";
import { Unanswered } from "../../form/Unanswered.tsx";
import type { OfFounder } from "../../section/section.ts";
import { useUnanswered } from "../../session/use-unanswered.ts";

export function LostInvitations({ group, me: { person } }: OfFounder) {
  const unanswered = useUnanswered({ group, person, act: inviteSpec.name }, () => undefined);
  return <Unanswered {...unanswered} />;
}
