/** Inviting somebody. */

import { Paper } from "@mantine/core";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { useHere } from "../../session/here.ts";
import { MakeInvitation } from "./MakeInvitation.tsx";
import { t } from "./words.ts";

export function InvitePage() {
  const { group, me } = useHere();
  return (
    <Page title={t("invite.title")} lead={t("invite.lead")} narrow>
      <Paper px="1.4rem" pt="1.3rem" pb="1.4rem">
        {me?.status === "member" ? (
          <MakeInvitation group={group} me={me} />
        ) : (
          <Empty text={t("invite.visitor")} />
        )}
      </Paper>
    </Page>
  );
}
