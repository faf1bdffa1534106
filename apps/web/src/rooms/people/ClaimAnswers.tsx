/** What one can say to somebody's claim of names: that one knows them, that it is wrong; the claimant takes it back. */

import { contestClaimSpec, vouchClaimSpec } from "@plenty/rules/rooms/people/acts";
import { ActButton } from "../../form/ActButton.tsx";
import { useHere } from "../../session/here.ts";
import { t } from "./claim-words.ts";

export interface ClaimAnswersProps {
  readonly claim: string;
  /** Who claims. */
  readonly person: string;
  /** True as long as it is open and one has not vouched for it. */
  readonly mayVouch: boolean;
  readonly name: string;
  readonly names: string;
}

export function ClaimAnswers({ claim, person, mayVouch, ...said }: ClaimAnswersProps) {
  const { me } = useHere();
  if (me === undefined) return null;
  const own = me.person === person;
  if (!own && me.status !== "member") return null;
  return (
    <>
      {!own && mayVouch && (
        <ActButton
          spec={vouchClaimSpec}
          body={{ claim }}
          send={t("claims.vouch")}
          label={t("claims.vouch-for", said)}
          unanswered={t("claims.vouch-unanswered", said)}
        />
      )}
      <ActButton
        aside
        spec={contestClaimSpec}
        body={{ claim }}
        send={t(own ? "claims.take-back" : "claims.contest")}
        label={t(own ? "claims.take-back-names" : "claims.contest-names", said)}
        unanswered={t("claims.contest-unanswered", said)}
      />
    </>
  );
}
