/** Invitations that are open: who made each, for whom and until when; copied again by their maker, withdrawn by a tap. */

import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { withdrawInvitationSpec } from "@plenty/rules/rooms/people/acts";
import { Answered } from "../../components/Answered.tsx";
import { Card } from "../../components/Card.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import { ActButton } from "../../form/ActButton.tsx";
import { formatDayShort } from "../../messages/format.ts";
import type { Me } from "../../session/me.ts";
import { InvitationSheet } from "./InvitationSheet.tsx";
import { linkOf } from "./link-of.ts";
import { personOfKey } from "./queries.ts";
import { useOpenInvitations } from "./use-open-invitations.ts";
import type { OpenInvitation } from "./use-open-invitations.ts";
import { t } from "./invite-words.ts";
import names from "./Invitations.module.css";

export function OpenInvitations({ group, me }: { readonly group: string; readonly me: Me }) {
  const asked = useOpenInvitations(group);
  const { data: own } = useQuery(personOfKey(group, me.identity.key.did));
  const isFounder = own?.person?.roles.includes("founders") === true;
  return (
    <>
      <div data-screen>
        <Card title={t("invite.open")}>
          <Answered to={asked}>
            {(open) => (
              <>
                {open.length === 0 && <p className={names.small}>{t("invite.open-none")}</p>}
                <PlainList>
                  {open.map((one) => (
                    <Line key={one.key} of={one} mayWithdraw={isFounder || one.by === me.person} />
                  ))}
                </PlainList>
                <ShowMore of={asked} />
              </>
            )}
          </Answered>
        </Card>
      </div>
      {asked.data && <InvitationSheet of={asked.data} />}
    </>
  );
}

interface LineProps {
  readonly of: OpenInvitation;
  readonly mayWithdraw: boolean;
}

function Line({ of: { key, name, byName, until, text }, mayWithdraw }: LineProps) {
  const { copied, copy } = useClipboard({ timeout: 3_000 });
  const called = name ?? t("invite.somebody");
  return (
    <li className={names.line}>
      <span className={names.who}>
        <span className={names.name}>{called}</span>
        <span className={names.small}>
          {t("invite.by-until", { name: byName, day: formatDayShort(until.slice(0, 10)) })}
        </span>
      </span>
      <span className={names.acts}>
        {text !== undefined && (
          <Button
            variant="light"
            aria-label={t("invite.copy-for", { name: called })}
            onClick={() => copy(linkOf(text))}
          >
            {t(copied ? "copied" : "copy")}
          </Button>
        )}
        {mayWithdraw && (
          <ActButton
            aside
            spec={withdrawInvitationSpec}
            body={{ keys: [key] }}
            send={t("invite.withdraw")}
            label={t("invite.withdraw-for", { name: called })}
            unanswered={t("invite.withdraw-unanswered", { name: called })}
          />
        )}
      </span>
    </li>
  );
}
