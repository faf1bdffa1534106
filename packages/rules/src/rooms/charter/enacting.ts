/** What a proposal would have the commons do in its own name. */

import { accepted } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { EnactedAct } from "../../engine/enact.ts";
import type { Judgement, Reading } from "../../engine/room.ts";
import type { Fact } from "../../engine/spec.ts";
import type { Proposal } from "./proposals.ts";

/** An act of the commons, and what would have followed from it when it was proposed. */
export interface ProposedAct extends EnactedAct {
  readonly facts: readonly Fact[];
}

/** Acts with what would follow from each as things stand; or why they could not be done. */
export function foreseeActs(
  judgement: Judgement,
  acts: readonly EnactedAct[],
): Result<readonly ProposedAct[], Refusal> {
  if (acts.length === 0) return accepted([]);
  const rehearsed = judgement.rehearse({ because: judgement.id, acts });
  if (!rehearsed.ok) return rehearsed;
  return accepted(acts.map((act, i) => ({ ...act, facts: rehearsed.value[i] ?? [] })));
}

/** Remembers what a proposal would have the commons do. */
export function writeActs(
  { sql, acts: known }: Judgement,
  { n }: Pick<Proposal, "n">,
  acts: readonly ProposedAct[],
): void {
  const insert = sql.write(
    "INSERT INTO charter_enactments (proposal, i, act, body, about, follows) VALUES (?, ?, ?, ?, ?, ?)",
  );
  for (const [i, { act, body, facts }] of acts.entries()) {
    const about = known.get(act)?.about?.(body) ?? null; // its schema was checked with the proposal
    insert.run(n, i, act, JSON.stringify(body), about, JSON.stringify(facts));
  }
}

/** What a proposal would have the commons do, in its order. */
export function actsOf({ sql }: Reading, { n }: Pick<Proposal, "n">): readonly ProposedAct[] {
  const read = sql.read(
    "SELECT act, body, follows FROM charter_enactments WHERE proposal = ? ORDER BY i",
  );
  return read.all(n).map(({ act, body, follows }) => ({
    act: String(act),
    body: JSON.parse(String(body)) as unknown, // as admission let it pass
    facts: JSON.parse(String(follows)) as Fact[], // only writeActs writes these columns
  }));
}
