/** One button that makes an invitation link, to be copied; where nobody else could open it, says why. */

import { Button } from "@mantine/core";
import { CopyField } from "../../components/CopyField.tsx";
import { Note } from "../../components/Note.tsx";
import { Problem } from "../../components/Problem.tsx";
import { reachable } from "../../lib/origin.ts";
import { formatDay } from "../../messages/format.ts";
import type { OfFounder } from "../../section/section.ts";
import { LostInvitations } from "./LostInvitations.tsx";
import { isKnown } from "../../lib/refusal-error.ts";
import { linkOf } from "./link-of.ts";
import { useInviteOne } from "./use-invite.ts";
import { t } from "./invite-words.ts";
import names from "./Invitations.module.css";

export function MakeInvitation(inviter: OfFounder) {
  const make = useInviteOne(inviter);
  return (
    <div className={names.invitation}>
      {!reachable(location.hostname) && <Note>{t("invite.loopback")}</Note>}
      {make.data === undefined ? (
        <Button
          className={names.button}
          variant="light"
          loading={make.isPending}
          onClick={() => make.mutate(undefined)}
        >
          {t("invite.make")}
        </Button>
      ) : (
        <div role="status">
          <CopyField label={t("invite.link")} value={linkOf(make.data.text)} />
          <p className={names.words}>
            {t("invite.valid", { day: formatDay(make.data.until.slice(0, 10)) })}
          </p>
          <Button variant="default" onClick={() => make.mutate(undefined)}>
            {t("invite.another")}
          </Button>
        </div>
      )}
      <LostInvitations {...inviter} />
      {isKnown(make.error) && <Problem error={make.error} />}
    </div>
  );
}
