/** What an entry proposed or agreed to: the proposal as it stands now. */

import { useQuery } from "@tanstack/react-query";
import { isHash } from "@plenty/kernel";
import { PlainList } from "../../../components/PlainList.tsx";
import type { OfEntry } from "../../../section/section.ts";
import { useHere } from "../../../session/here.ts";
import { ProposalCard } from "./ProposalCard.tsx";
import { oneProposal } from "./queries.ts";

export function EntryProposal({ facts }: OfEntry) {
  const { group } = useHere();
  const named = facts.flatMap(({ proposal }) => (typeof proposal === "string" ? [proposal] : []));
  const about = named.find(isHash) ?? "";
  const asked = useQuery({ ...oneProposal(group, about), enabled: about !== "" });
  const { rows = [], words = {}, texts } = asked.data ?? {};
  return (
    <PlainList>
      {rows.map((proposal) => (
        <ProposalCard key={proposal.proposal} proposal={proposal} words={words} texts={texts} />
      ))}
    </PlainList>
  );
}
