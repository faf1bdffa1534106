/** One button that makes an invitation link, to be copied; where nobody else could open it, says why. */

import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { INVITATION_DAYS, invitationLink, makeInvitation } from "@plenty/client";
import { DAY, dayOf } from "@plenty/kernel";
import { CopyField } from "../../components/CopyField.tsx";
import { Note } from "../../components/Note.tsx";
import { Problem } from "../../components/Problem.tsx";
import { reachable } from "../../lib/origin.ts";
import { formatDay } from "../../messages/format.ts";
import type { OfFounder } from "../../section/section.ts";
import { signerOf } from "../../session/device-key.ts";
import { t } from "./words.ts";
import names from "./MakeInvitation.module.css";

export function MakeInvitation({ group, me }: OfFounder) {
  const make = useMutation({ mutationFn: () => makeLink({ group, me }) });
  return (
    <div className={names.invitation}>
      {!reachable(location.hostname) && <Note>{t("invite.loopback")}</Note>}
      {make.data === undefined ? (
        <Button
          className={names.button}
          variant="light"
          loading={make.isPending}
          onClick={() => make.mutate()}
        >
          {t("invite.make")}
        </Button>
      ) : (
        <div role="status">
          <CopyField label={t("invite.link")} value={make.data.link} />
          <p className={names.words}>{t("invite.valid", { day: formatDay(make.data.until) })}</p>
          <Button variant="default" onClick={() => make.mutate()}>
            {t("invite.another")}
          </Button>
        </div>
      )}
      {make.error !== null && <Problem error={make.error} />}
    </div>
  );
}

async function makeLink({
  group,
  me,
}: OfFounder): Promise<{ readonly link: string; readonly until: string }> {
  const until = Date.now() + INVITATION_DAYS * DAY;
  const signer = await signerOf(me.identity.key);
  const text = await makeInvitation({ signer, person: me.person, commons: group, until });
  return { link: invitationLink(location.origin, text), until: dayOf(until) };
}
