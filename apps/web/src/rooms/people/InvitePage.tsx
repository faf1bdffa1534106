/** Inviting: one, or several at once; and which invitations are open. */

import { Paper } from "@mantine/core";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { useHere } from "../../session/here.ts";
import { InviteSeveral } from "./InviteSeveral.tsx";
import { MakeInvitation } from "./MakeInvitation.tsx";
import { OpenInvitations } from "./OpenInvitations.tsx";
import { InviteNote } from "./vouching/InviteNote.tsx";
import { t } from "./invite-words.ts";

export function InvitePage() {
  const { group, me } = useHere();
  return (
    <Page title={t("invite.title")} lead={t("invite.lead")} narrow>
      {me?.status === "member" ? (
        <>
          <InviteNote group={group} person={me.person} />
          <Paper data-screen px="1.4rem" pt="1.3rem" pb="1.4rem">
            <MakeInvitation group={group} me={me} />
          </Paper>
          <div data-screen>
            <Card title={t("invite.several")}>
              <InviteSeveral group={group} me={me} />
            </Card>
          </div>
          <OpenInvitations group={group} me={me} />
        </>
      ) : (
        <Paper px="1.4rem" pt="1.3rem" pb="1.4rem">
          <Empty text={t("invite.visitor")} />
        </Paper>
      )}
    </Page>
  );
}
