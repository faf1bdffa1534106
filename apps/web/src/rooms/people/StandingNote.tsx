/**
 * A line above the page for those who are not yet quite in: a visitor learns how to take part, a
 * newcomer what is still missing. Members see only what was done about their devices.
 */

import { useQuery } from "@tanstack/react-query";
import { useMatches } from "@tanstack/react-router";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Note } from "../../components/Note.tsx";
import { part } from "../../section/part.ts";
import { useHere } from "../../session/here.ts";
import { readOnlyReason } from "../../session/read-only.ts";
import { t } from "./standing-words.ts";

/** For whoever is in, with what was done about their devices elsewhere. */
const KeyNews = part(() => import("./ways/KeyNews.tsx"), "KeyNews");
/** For whoever left. */
const LeftNote = part(() => import("./leaving/LeftNote.tsx"), "LeftNote");
/** For visitors alone, with the form for joining. */
const TakePart = part(() => import("./TakePart.tsx"), "TakePart");

export function StandingNote() {
  const { group, me, session } = useHere();
  const readOnly = useQuery(readOnlyReason);
  const atHome = useMatches({
    select: (matches) => matches.at(-1)?.routeId === "/g/$group/",
  });
  if (session.loading || readOnly.data === undefined) return null;
  if (readOnly.data !== null) return <Note above>{t(`read-only.${readOnly.data}`)}</Note>;
  if (session.away !== undefined) return <LeftNote />;
  if (me === undefined && atHome) return <TakePart />;
  if (me === undefined) {
    return (
      <Note above>
        {t("visitor.note")}{" "}
        <TextLink to="/g/$group" params={{ group }}>
          {t("visitor.take-part")}
        </TextLink>
      </Note>
    );
  }
  if (me.status === "member") return <KeyNews />;
  const missing = Math.max(0, me.needed - me.vouchers);
  return (
    <>
      <KeyNews />
      <Note above>{t(me.vouchers === 0 ? "newcomer.first" : "newcomer.note", { n: missing })}</Note>
    </>
  );
}
