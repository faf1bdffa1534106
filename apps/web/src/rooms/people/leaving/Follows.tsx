/** What follows from leaving: what ends, what stays, until when one can come back; or why one cannot leave yet. */

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
import { usePlaces } from "./use-places.ts";
import { t } from "./words.ts";
import names from "./leaving.module.css";

type Foreseen = Preview<typeof leaveSpec>;
type Lines = readonly string[];

export function Follows({ of: preview }: { readonly of: Foreseen | undefined }) {
  const { group } = useHere();
  const isClosed = useQuery(useKnown().isClosed(group)).data === true;
  const { ends, stays } = usePlaces();
  const ended = useEnded(preview);
  const kept = useKept(preview);
  if (preview === undefined) return <Waiting lines={4} />;
  if (preview.refusal !== undefined) {
    return <p className={names.refused}>{sentenceOf(preview.refusal)}</p>;
  }
  return (
    <>
      <Some
        title={t("leave.goes")}
        lines={[t(isClosed ? "leave.closed" : "leave.open"), ...ends, ...ended]}
      />
      <Some title={t("leave.kept")} lines={[t("leave.stays"), ...kept, ...stays]} />
      <Some title={t("leave.back")} lines={backOf(preview)} />
    </>
  );
}

function Some({ title, lines }: { readonly title: string; readonly lines: Lines }) {
  return (
    <>
      <h3 className={names.heading}>{title}</h3>
      <ul className={names.follows}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** What the rules foresee that ends for this very person. */
function useEnded(preview: Foreseen | undefined): Lines {
  const { group } = useHere();
  const helped = useQuery(helpedPeople(group)).data;
  const facts = preview?.facts ?? [];
  const alone = facts.flatMap((told) => (told.fact === "HelpEnded" ? [told.person] : []));
  const called = (id: string) =>
    nameIn(helped?.words ?? {}, helped?.rows.find(({ person }) => person === id)?.name);
  const invitations = facts.flatMap((told) =>
    told.fact === "InvitationsRest" ? [t("leave.invitations", { n: told.invitations.length })] : [],
  );
  const helps =
    alone.length === 0 ? [] : [t("leave.helped", { names: formatList(alone.map(called)) })];
  return [...invitations, ...helps];
}

/** What they hold and owe. */
function useKept(preview: Foreseen | undefined): Lines {
  const unitOf = useUnits();
  return (preview?.facts ?? []).flatMap((told): string[] => {
    if (told.fact !== "BalanceStays") return [];
    const unit = unitOf(told.currency);
    const amount = Math.abs(told.balance);
    const money = unit === undefined ? "" : formatMoney({ amount, ...unit });
    return [t(told.balance < 0 ? "leave.debt" : "leave.credit", { money })];
  });
}

function backOf({ facts = [] }: Foreseen): Lines {
  return facts.flatMap((told) =>
    told.fact === "PersonLeft" ? [t("leave.until", { day: formatDate(told.until) })] : [],
  );
}
