/** Coming in by an invitation link: what the group is, who invites, and one field for one's name. */

import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { previewInvitation, readInvitation } from "@plenty/client";
import type { Invitation } from "@plenty/client";
import type { Hash } from "@plenty/kernel";
import { Answered } from "../../components/Answered.tsx";
import { CommonObject } from "../../components/CommonObject.tsx";
import { OutsidePage } from "../../components/OutsidePage.tsx";
import { ReadOnlyNote } from "../../components/ReadOnlyNote.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { client } from "../../lib/host.ts";
import { RefusalError, valueOf } from "../../lib/refusal-error.ts";
import { nameIn, textIn } from "../../lib/names.ts";
import { fieldOf } from "../../lib/refusal-words.ts";
import { part } from "../../section/part.ts";
import { aboutGroup } from "../charter/door.ts";
import { members } from "./door.ts";
import { JoinForm } from "./JoinForm.tsx";
import { t } from "./words.ts";
import names from "./JoinPage.module.css";

const NoLonger = part(() => import("./NoLonger.tsx"), "NoLonger");

export function JoinPage() {
  const hash = useLocation({ select: (place) => place.hash });
  const invitation = useQuery({
    queryKey: ["invitation", hash],
    queryFn: async () => valueOf(await readInvitation(hash)),
    networkMode: "always",
    retry: false,
  });
  return (
    <OutsidePage title={t("join.title")}>
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
          <WhileItStands of={invitation} charter={answer.charter}>
            <p className={names.small}>{t("join.lead")}</p>
            <JoinForm
              group={group}
              label={t("join.send")}
              invitation={invitation}
              onJoined={() => void navigate({ to: "/g/$group", params: { group } })}
            />
            <p className={names.small}>{t("join.means")}</p>
          </WhileItStands>
        </section>
      )}
    </Answered>
  );
}

interface StandingProps {
  readonly of: Invitation;
  readonly charter: Hash;
  readonly children: ReactNode;
}

/** One that was used, or has run out, is told before anybody has typed their name. */
function WhileItStands({ of: invitation, charter, children }: StandingProps) {
  const { commons: group, signature } = invitation;
  const asked = useQuery({
    // Not among the group's questions: whoever has just joined by it is not told that it was used.
    queryKey: ["invitation", "stands", signature],
    queryFn: () => previewInvitation(client.group(group), { invitation, charter }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (asked.isLoading) return <Waiting lines={2} />;
  const refused = asked.data?.ok === false ? new RefusalError(asked.data.refusal) : undefined;
  if (refused === undefined || fieldOf(refused) !== "invitation") return children;
  return <NoLonger group={group} why={refused} />;
}
