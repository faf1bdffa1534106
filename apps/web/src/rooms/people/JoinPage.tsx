/** Coming in by an invitation link: what the group is, who invites, and one field for one's name. */

import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import type { Invitation } from "@plenty/client";
import { readInvitation } from "@plenty/client";
import { Answered } from "../../components/Answered.tsx";
import { CommonObject } from "../../components/CommonObject.tsx";
import { OutsidePage } from "../../components/OutsidePage.tsx";
import { ReadOnlyNote } from "../../components/ReadOnlyNote.tsx";
import { valueOf } from "../../lib/host.ts";
import { nameIn, textIn } from "../../lib/names.ts";
import { aboutGroup } from "../charter/door.ts";
import { members } from "./door.ts";
import { JoinForm } from "./JoinForm.tsx";
import { t } from "./words.ts";
import names from "./JoinPage.module.css";

export function JoinPage() {
  const hash = useLocation({ select: (place) => place.hash });
  const invitation = useQuery({
    queryKey: ["invitation", hash],
    queryFn: async () => valueOf(await readInvitation(hash)),
    networkMode: "always",
    retry: false,
  });
  return (
    <OutsidePage title={t("join.title")} lead={t("join.lead")}>
      <Answered to={invitation}>{(read) => <Invited invitation={read} />}</Answered>
    </OutsidePage>
  );
}

function Invited({ invitation }: { readonly invitation: Invitation }) {
  const { commons: group, from } = invitation;
  const navigate = useNavigate();
  const about = useQuery(aboutGroup(group));
  const people = useQuery(members(group)).data;
  const inviter = people?.rows.find(({ person }) => person === from);
  return (
    <Answered to={about}>
      {(answer) => (
        <section className={names.sheet}>
          {inviter !== undefined && (
            <p className={names.from}>
              {t("join.from", { name: nameIn(people?.words ?? {}, inviter.name) })}
            </p>
          )}
          <h2 className={names.name}>{answer.name}</h2>
          <CommonObject text={textIn(answer, answer.object)} />
          <ReadOnlyNote />
          <JoinForm
            group={group}
            label={t("join.send")}
            invitation={invitation}
            onJoined={() => void navigate({ to: "/g/$group", params: { group } })}
          />
          <p className={names.small}>{t("join.means")}</p>
        </section>
      )}
    </Answered>
  );
}
