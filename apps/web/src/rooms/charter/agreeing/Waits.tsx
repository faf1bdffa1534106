/** On Home: offices that wait for me, and proposals to which I have not agreed, each with the way to where I can. */

import { useQuery } from "@tanstack/react-query";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { WaitingLine } from "../../../components/WaitingLine.tsx";
import { nameIn, textIn } from "../../../lib/names.ts";
import type { Texts } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { OfficeWaits } from "../offices/OfficeWaits.tsx";
import { announced, awaiting } from "./queries.ts";
import type { Change, Proposal } from "./queries.ts";
import { useWhat } from "./use-enacted.ts";
import { useSubjects } from "./use-subjects.ts";
import { t } from "./words.ts";
import names from "./agreeing.module.css";

export function Waits() {
  const { group, me } = useHere();
  const asked = useQuery({
    ...awaiting(group, me?.person ?? ""),
    enabled: me?.status === "member",
  });
  const { rows = [], words = {}, texts } = asked.data ?? {};
  return (
    <>
      <OfficeWaits />
      {rows.map((proposal) => (
        <Proposed key={proposal.proposal} proposal={proposal} words={words} texts={texts} />
      ))}
      {me?.status === "member" && <Coming />}
    </>
  );
}

/** What is agreed, or was decided by an office, and is not yet so. */
function Coming() {
  const { group } = useHere();
  const { rows = [], words = {}, texts } = useQuery(announced(group)).data ?? {};
  return rows.map((proposal) => (
    <Proposed key={proposal.proposal} proposal={proposal} words={words} texts={texts} />
  ));
}

interface ProposedProps extends Texts {
  readonly proposal: Proposal;
  readonly words: Words;
}

function Proposed({ proposal, words, texts }: ProposedProps) {
  const { group } = useHere();
  const name = nameIn(words, proposal.name);
  const all = useWhat()(proposal, words);
  const what = all.join(", ");
  const [only] = all.length === 1 ? proposal.changes : [];
  return (
    <WaitingLine
      says={saysOf(proposal, { name, what })}
      beneath={only && <Sides change={only} texts={texts} />}
    >
      <ButtonLink to="/g/$group/about/proposals" params={{ group }}>
        {t("waits.look")}
      </ButtonLink>
    </WaitingLine>
  );
}

function saysOf(
  { state, effect, office }: Proposal,
  fill: { readonly name: string; readonly what: string },
): string {
  if (state !== "announced" || effect === undefined) return t("waits.proposal", fill);
  const day = formatDate(effect);
  return office === undefined
    ? t("waits.coming", { ...fill, day })
    : t("waits.coming-by", { ...fill, day, title: office.title });
}

/** What is beside what would be; of a text, which may be long, how the new one begins. */
function Sides({ change, texts }: Texts & { readonly change: Change }) {
  const subjects = useSubjects();
  if (change.subject === "charter.object") {
    const text = textIn({ texts }, String(change.value)) ?? t("proposal.text");
    return <span className={names.begins}>{t("waits.proposal-text", { text })}</span>;
  }
  const was = subjects({ ...change, value: change.was }).value;
  return t("waits.proposal-means", { was, value: subjects(change).value });
}
