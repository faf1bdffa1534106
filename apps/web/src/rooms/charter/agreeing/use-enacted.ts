/** What a proposal is about, in words: what it changes, and what the group would do with it. */

import type { Words } from "../../../lib/queries.ts";
import { useTold } from "../../../section/use-told.ts";
import type { Proposal } from "./queries.ts";
import { useSubjects } from "./use-subjects.ts";
import { t } from "./words.ts";

type Said = (proposal: Proposal, words: Words) => readonly string[];

/** Tells each thing that the group would do. */
export function useEnacted(): Said {
  const tell = useTold();
  return ({ acts, named }, words) =>
    acts.map(({ act: kind, facts }) =>
      tell({ kind, facts, named, who: t("proposal.group") }, words),
    );
}

/** Tells each thing that would be otherwise, and each that the group would do. */
export function useWhat(): Said {
  const subjects = useSubjects();
  const enacted = useEnacted();
  return (proposal, words) => [
    ...proposal.changes.map((change) => subjects(change).title),
    ...enacted(proposal, words),
  ];
}
