/** Inviting somebody. */

import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { t } from "./words.ts";
import { useHere } from "../../session/here.ts";
import { MakeInvitation } from "./MakeInvitation.tsx";
import names from "./InvitePage.module.css";

export function InvitePage() {
  const { group, me } = useHere();
  return (
    <Page title={t("invite.title")} lead={t("invite.lead")} narrow>
      <div className={names.sheet}>
        {me?.status === "member" ? (
          <MakeInvitation group={group} me={me} />
        ) : (
          <Empty text={t("invite.visitor")} />
        )}
      </div>
    </Page>
  );
}
