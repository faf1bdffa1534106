/** The third step: the group is there; its first invitation, and the way in. */

import { useQuery } from "@tanstack/react-query";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Done } from "../../components/Done.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { aboutGroup } from "../../lib/queries.ts";
import { t } from "../../messages/message.ts";
import { useSession } from "../../session/use-session.ts";
import { MakeInvitation } from "../people/MakeInvitation.tsx";
import names from "./FoundPage.module.css";

export function Founded({ group }: { readonly group: string }) {
  const about = useQuery(aboutGroup(group));
  const { me } = useSession(group);
  const name = about.data?.name;
  return (
    <div className={names.sheet}>
      <p className={names.step}>{t("found.step", { n: 3 })}</p>
      <h2 className={names.heading}>{t("found.third")}</h2>
      <Done>{name !== undefined && t("found.done", { name })}</Done>
      {me === undefined ? <Waiting /> : <MakeInvitation group={group} me={me} />}
      <div className={names.buttons}>
        <ButtonLink to="/g/$group" params={{ group }}>
          {t("found.enter")}
        </ButtonLink>
      </div>
    </div>
  );
}
