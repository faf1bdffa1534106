/**
 * Works: drawings, texts, recipes. Nobody has less of one when others have it, so none has a quantity or an owner who
 * could let go of it. A new version is made by citing what it builds upon; who builds upon what must stay open keeps it open.
 */

import type { Hash, Refusal } from "@plenty/kernel";
import type { Judgement, Reading } from "../../engine/room.ts";
import type { Flow } from "./checks.ts";
import { flow } from "./flow.ts";
import { beginProcess } from "./processes.ts";
import { economyRefusals } from "./refusals.ts";
import { findResource, registerResource } from "./resources.ts";
import type { Resource } from "./resources.ts";

export interface Licence {
  /** As SPDX names it. */
  readonly licence: string;
  /** Whether what builds upon it comes under the same. */
  readonly shareAlike: boolean;
}

export interface Publishing extends Licence {
  /** What it is called from now on: the id of the act. */
  readonly work: Hash;
  /** Row number of who made it, or had it made. */
  readonly maker: number;
  readonly specification?: number;
  /** The works that it builds upon. */
  readonly cites: readonly Hash[];
  /** Fields of the act that name these and the licence. */
  readonly fields: { readonly cites: string; readonly licence: string };
}

/** Publishes a work, or a new version of one: it cites what it builds upon and is produced. */
export function publish(judgement: Judgement, publishing: Publishing): Refusal | undefined {
  const { work, cites, specification, licence, shareAlike, fields } = publishing;
  const cited = cites.map((each) => findResource(judgement, each));
  const known = cited.filter((each) => each?.kind === "nonrival") as Resource[]; // the rest is undefined
  if (known.length < cited.length || new Set(cites).size < cites.length) {
    return economyRefusals.workUnknown("", fields.cites);
  }
  const kept = known
    .map(({ n }) => licenceOf(judgement, n))
    .find((each) => each.shareAlike && (each.licence !== licence || !shareAlike));
  if (kept !== undefined) {
    return economyRefusals.licenceOther({ licence: kept.licence }, fields.licence);
  }
  const process = beginProcess(judgement, { process: work });
  const named = { resource: work, kind: "nonrival" } as const;
  const about = specification === undefined ? {} : { specification };
  const n = registerResource(judgement, { ...named, ...about });
  const insert = judgement.sql.write(
    "INSERT INTO works (resource, licence, share_alike) VALUES (?, ?, ?)",
  );
  insert.run(n, licence, shareAlike ? 1 : 0);
  for (const each of known)
    happens(judgement, publishing, { action: "cite", resource: each.n, process });
  happens(judgement, publishing, { action: "produce", resource: n, process, name: work });
  return undefined;
}

/** Neither a citation nor a new work takes anything from anybody, so nothing is refused. */
function happens(
  judgement: Judgement,
  { maker, fields }: Publishing,
  told: Pick<Flow, "action" | "resource" | "process" | "name">,
): void {
  const side = { agent: maker, floor: 0, ceiling: 0 };
  const refusal = flow(judgement, {
    ...told,
    provider: side,
    receiver: side,
    measure: { unit: "", decimals: 0 },
    consents: [],
    fields: { receiver: fields.cites, quantity: fields.cites },
  });
  if (refusal !== undefined) throw new Error(`invariant broken: a work is ${refusal.code}`);
}

/** The licence of a work by its resource's row number. */
export function licenceOf({ sql }: Reading, n: number): Licence {
  const row = sql.read("SELECT licence, share_alike FROM works WHERE resource = ?").get(n);
  if (row === undefined) throw new Error(`invariant broken: resource ${n} was published`);
  return { licence: String(row.licence), shareAlike: row.share_alike === 1 };
}
