/** Coming in by an invitation link: what the group is, who invites, and one field for one's name. */

import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { openInvitation, readInvitation } from "@plenty/client";
import type { Invitation, InvitationLink } from "@plenty/client";
import { Answered } from "../../components/Answered.tsx";
import { CommonObject } from "../../components/CommonObject.tsx";
import { OutsidePage } from "../../components/OutsidePage.tsx";
import { ReadOnlyNote } from "../../components/ReadOnlyNote.tsx";
import { client } from "../../lib/host.ts";
import { formatMoment } from "../../messages/format.ts";
import { RefusalError, valueOf } from "../../lib/refusal-error.ts";
import { part } from "../../section/part.ts";
import { JoinForm } from "./JoinForm.tsx";
import { t } from "./join-words.ts";
import names from "./JoinPage.module.css";

const NoLonger = part(() => import("./NoLonger.tsx"), "NoLonger");

export function JoinPage() {
  // whoever has joined is on their way elsewhere, and that address is no invitation
  const hash = useLocation({
    select: (place) => (place.pathname === "/join" ? place.hash : undefined),
  });
  const link = useQuery({
    queryKey: ["invitation", hash],
    queryFn: async () => valueOf(await readInvitation(hash ?? "")),
    enabled: hash !== undefined,
    networkMode: "always",
    retry: false,
  });
  return (
    <OutsidePage title={t("join.title")}>
      <Answered to={link}>{(read) => <Opened link={read} />}</Answered>
    </OutsidePage>
  );
}

/** One that was used or withdrawn, or has run out, is told before anybody has typed their name. */
function Opened({ link }: { readonly link: InvitationLink }) {
  const opened = useQuery({
    // Whoever has just joined by it is not told that it was used.
    queryKey: ["invitation", "opened", link.signer.did],
    queryFn: () => openInvitation(client, link, { origin: location.origin, now: Date.now() }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Answered to={opened}>
      {(answer) =>
        answer.ok ? (
          <Invited invitation={answer.value} />
        ) : (
          <NoLonger short={link.group} why={new RefusalError(answer.refusal)} />
        )
      }
    </Answered>
  );
}

function Invited({ invitation }: { readonly invitation: Invitation }) {
  const { commons: group, name, object, from, again } = invitation;
  const navigate = useNavigate();
  return (
    <section className={names.sheet}>
      {from !== undefined && <p className={names.from}>{t("join.from", { name: from })}</p>}
      <h2 className={names.name}>{name}</h2>
      <CommonObject text={object ?? ""} />
      <ReadOnlyNote />
      <p className={names.small}>
        {t(invitation.for === undefined ? "join.lead" : "join.lead-named")}
      </p>
      {again !== undefined && (
        <p className={names.small}>
          {t("join.later", { name: from ?? t("join.somebody"), when: formatMoment(again) })}
        </p>
      )}
      <JoinForm
        group={group}
        label={t("join.send")}
        invitation={invitation}
        onJoined={() => void navigate({ to: "/g/$group", params: { group } })}
      />
      <p className={names.small}>{t("join.means")}</p>
    </section>
  );
}
