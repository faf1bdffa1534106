/**
 * What waits for me with people, devices and names, each with the button that does it or the way to where it is done.
 * What is under way with my own devices stands above every page, and not here once more.
 */

import { useQuery } from "@tanstack/react-query";
import { helpSpec, welcomeSpec } from "@plenty/rules/rooms/people/acts";
import { ButtonLink, TextLink } from "../../../components/ButtonLink.tsx";
import { WaitingLine } from "../../../components/WaitingLine.tsx";
import { ActButton } from "../../../form/ActButton.tsx";
import { nameIn } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import { formatDay, formatList, formatMoment } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { ClaimAnswers } from "../ClaimAnswers.tsx";
import { waitingFor } from "../queries.ts";
import { useLater } from "../vouching/use-again.ts";
import type { WaitingRow } from "../queries.ts";
import { t } from "./words.ts";

export function Waits() {
  const { group, me } = useHere();
  const asked = useQuery({
    ...waitingFor(group, me?.person ?? ""),
    enabled: me?.status === "member",
  });
  const { rows = [], words = {}, next } = asked.data ?? {};
  return (
    <>
      {rows.map((row) => (
        <Waiting key={`${row.act} ${row.of ?? row.person}`} row={row} words={words} />
      ))}
      {next !== undefined && (
        <WaitingLine says={t("waits.more")}>
          <TextLink to="/g/$group/about/people" params={{ group }}>
            {t("people.title")}
          </TextLink>
        </WaitingLine>
      )}
    </>
  );
}

interface WaitingProps {
  readonly row: WaitingRow;
  readonly words: Words;
}

function Waiting({ row, words }: WaitingProps) {
  const { act, until } = row;
  const name = nameIn(words, row.name);
  const later = useLater(row.from);
  if (act === "cancel-key-change") return null;
  if (act === "vouch-claim") return <Claimed row={row} words={words} />;
  if (act === "invite") {
    return (
      <WaitingLine says={t("waits.invite")} beneath={t("waits.invite-means")}>
        <Invite />
      </WaitingLine>
    );
  }
  const when = until === undefined ? "" : formatMoment(until);
  if (act === "welcome" && later !== undefined) {
    return (
      <WaitingLine
        says={t("waits.welcome", { name })}
        beneath={t("waits.welcome-later", { when: formatMoment(later) })}
      />
    );
  }
  return (
    <WaitingLine says={t(`waits.${act}`, { name })} beneath={t(`waits.${act}-means`, { when })}>
      <Does row={row} name={name} />
    </WaitingLine>
  );
}

function Invite() {
  const { group } = useHere();
  return (
    <ButtonLink to="/g/$group/about/invite" params={{ group }}>
      {t("invite.title")}
    </ButtonLink>
  );
}

function Does({
  row: { act, person },
  name,
}: Pick<WaitingProps, "row"> & { readonly name: string }) {
  const { group } = useHere();
  if (act === "welcome") {
    return (
      <ActButton
        spec={welcomeSpec}
        body={{ person }}
        send={t("people.welcome")}
        label={t("waits.welcome-name", { name })}
        unanswered={t("waits.welcome-unanswered", { name })}
      />
    );
  }
  if (act === "help") {
    return (
      <ActButton
        spec={helpSpec}
        body={{ people: [person] }}
        send={t("waits.help-them")}
        label={t("waits.help-name", { name })}
        unanswered={t("waits.help-unanswered", { name })}
      />
    );
  }
  // their device has to be there, too
  return (
    <ButtonLink to="/g/$group/about/people/back" params={{ group }}>
      {t("waits.see-them")}
    </ButtonLink>
  );
}

function Claimed({ row, words }: WaitingProps) {
  const { person, of = "", until } = row;
  const name = nameIn(words, row.name);
  const claimed = formatList((row.names ?? []).map((one) => nameIn(words, one)));
  const day = until === undefined ? "" : formatDay(until.slice(0, 10));
  return (
    <WaitingLine
      says={t("waits.claim", { name, names: claimed })}
      beneath={t("waits.claim-means", { day })}
    >
      <ClaimAnswers claim={of} person={person} mayVouch name={name} names={claimed} />
    </WaitingLine>
  );
}
