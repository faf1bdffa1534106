/** What follows from leaving, line by line, or why one cannot leave yet. */

import { useQuery } from "@tanstack/react-query";
import type { leaveSpec } from "@plenty/rules/rooms/people/acts";
import { Waiting } from "../../../components/Waiting.tsx";
import type { Preview } from "../../../form/use-preview.ts";
import { nameIn } from "../../../lib/names.ts";
import { sentenceOf } from "../../../lib/refusal-words.ts";
import { formatDate, formatList, formatMoney } from "../../../messages/format.ts";
import { useKnown } from "../../../section/use-known.ts";
import { useUnits } from "../../../section/use-units.ts";
import { useHere } from "../../../session/here.ts";
import { helpedPeople } from "../queries.ts";
import { t } from "./words.ts";
import names from "./leaving.module.css";

type Foreseen = Preview<typeof leaveSpec>;

export function Follows({ of: preview }: { readonly of: Foreseen | undefined }) {
  const { group } = useHere();
  const isClosed = useQuery(useKnown().isClosed(group)).data === true;
  const lines = useLines(preview);
  if (preview === undefined) return <Waiting lines={4} />;
  if (preview.refusal !== undefined) {
    return <p className={names.refused}>{sentenceOf(preview.refusal)}</p>;
  }
  return (
    <ul className={names.follows}>
      <li>{t(isClosed ? "leave.closed" : "leave.open")}</li>
      <li>{t("leave.stays")}</li>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What the rules foresee for this very person. */
function useLines(preview: Foreseen | undefined): readonly string[] {
  const { group } = useHere();
  const unitOf = useUnits();
  const helped = useQuery(helpedPeople(group)).data;
  const facts = preview?.facts ?? [];
  const alone = facts.flatMap((told) => (told.fact === "HelpEnded" ? [told.person] : []));
  const called = (id: string) =>
    nameIn(helped?.words ?? {}, helped?.rows.find(({ person }) => person === id)?.name);
  const lines = facts.flatMap((told): string[] => {
    if (told.fact === "BalanceStays") {
      const unit = unitOf(told.currency);
      const amount = Math.abs(told.balance);
      const money = unit === undefined ? "" : formatMoney({ amount, ...unit });
      return [t(told.balance < 0 ? "leave.debt" : "leave.credit", { money })];
    }
    if (told.fact === "InvitationsRest") {
      return [t("leave.invitations", { n: told.invitations.length })];
    }
    return told.fact === "PersonLeft" ? [t("leave.until", { day: formatDate(told.until) })] : [];
  });
  const helps =
    alone.length === 0 ? [] : [t("leave.helped", { names: formatList(alone.map(called)) })];
  return [...lines.slice(1), ...helps, ...lines.slice(0, 1)];
}
