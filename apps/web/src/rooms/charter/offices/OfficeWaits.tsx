/** On Home: an office for which I was named, with the button that takes it on; and one of mine whose time is over soon. */

import { useQuery } from "@tanstack/react-query";
import { DAY, limits, parseTime } from "@plenty/kernel";
import { takeOfficeSpec } from "@plenty/rules/rooms/charter/acts";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { WaitingLine } from "../../../components/WaitingLine.tsx";
import { ActButton } from "../../../form/ActButton.tsx";
import { useNow } from "../../../lib/use-now.ts";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { termsOf } from "./queries.ts";
import type { Term } from "./queries.ts";
import { t } from "./holding-words.ts";

/** So long before its end a term is told of: enough to agree about the next. */
const soonMs = 14 * DAY;

export function OfficeWaits() {
  const { group, me } = useHere();
  const now = useNow();
  const asked = useQuery({
    ...termsOf(group, me?.person ?? ""),
    enabled: me?.status === "member",
  });
  const rows = asked.data?.rows ?? [];
  const held = new Set(rows.filter(({ ended }) => ended === undefined).map(({ office }) => office));
  return rows.map((term) => {
    if (term.ended !== undefined) {
      const isNews = now - (parseTime(term.ended) ?? 0) < soonMs;
      const isOver = isNews && isLoss(term) && !held.has(term.office);
      return isOver ? <IsOver key={term.entry} term={term} /> : null;
    }
    if (term.taken === undefined) return <Named key={term.entry} term={term} />;
    const isSoon = (parseTime(term.until) ?? now) - now < soonMs;
    return isSoon ? <EndsSoon key={term.entry} term={term} /> : null;
  });
}

/** True of what somebody held and did not give back themselves. */
function isLoss({ taken, how }: Term): boolean {
  return taken !== undefined && (how === "recalled" || how === "term");
}

interface TermProps {
  readonly term: Term;
}

function Named({ term: { office, title, until, named } }: TermProps) {
  const offered = (parseTime(named) ?? 0) + limits.officeOfferMs;
  const last = Math.min(offered, parseTime(until) ?? offered);
  return (
    <WaitingLine
      says={t("waits.named", { title, until: formatDate(until) })}
      beneath={
        <>
          {t("waits.named-means", { day: formatDate(new Date(last).toISOString()) })} <Look />
        </>
      }
    >
      <ActButton
        spec={takeOfficeSpec}
        body={{ office }}
        send={t("take.send")}
        label={t("take.label", { title, until: formatDate(until) })}
        unanswered={t("take.unanswered", { title })}
      />
    </WaitingLine>
  );
}

function EndsSoon({ term: { office, title, until } }: TermProps) {
  const { group } = useHere();
  return (
    <WaitingLine
      says={t("waits.ends", { title, day: formatDate(until) })}
      beneath={t("waits.ends-means")}
    >
      <TextLink to="/g/$group/about/hand-over" params={{ group }} search={{ office }}>
        {t("waits.note")}
      </TextLink>
      <Look />
    </WaitingLine>
  );
}

function IsOver({ term: { office, title, how, ended = "" } }: TermProps) {
  const { group } = useHere();
  const fill = { title, day: formatDate(ended) };
  return (
    <WaitingLine
      says={t(how === "recalled" ? "waits.recalled" : "waits.over", fill)}
      beneath={t("waits.over-means")}
    >
      <TextLink to="/g/$group/about/hand-over" params={{ group }} search={{ office }}>
        {t("waits.note")}
      </TextLink>
    </WaitingLine>
  );
}

function Look() {
  const { group } = useHere();
  return (
    <TextLink to="/g/$group/about/offices" params={{ group }}>
      {t("waits.office")}
    </TextLink>
  );
}
