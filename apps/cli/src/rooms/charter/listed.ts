/** Proposals as the command line lists them. */

import type { GroupClient, QueryAnswer, Row } from "@plenty/client";
import { askAllOf } from "../../do/asking.ts";
import { namesIn } from "../../do/names.ts";
import type { Names } from "../../do/names.ts";
import { short } from "../../do/short.ts";
import { tellActs } from "../../do/tell-acts.ts";

type Proposal = Row<"charter", "proposals">;

/** Proposals, and the words that they name. */
export interface Listed {
  readonly rows: readonly Proposal[];
  readonly words: QueryAnswer<"charter", "proposals">["words"];
}

/** Proposals in cells: their digits, who made each, how many agree, until when, what would be otherwise, and why. */
export async function cellsOf(
  group: Pick<GroupClient, "query">,
  { rows, words }: Listed,
): Promise<readonly (readonly string[])[]> {
  const names = namesIn(askAllOf(group));
  return Promise.all(rows.map((row) => cellsOfOne(row, { names, words })));
}

interface Within {
  readonly names: Names;
  readonly words: Listed["words"];
}

async function cellsOfOne(proposal: Proposal, within: Within): Promise<readonly string[]> {
  const { agreed, needed, state, until, effect, name } = proposal;
  const stands = agreed === undefined ? state : `${agreed} of ${needed ?? 0}`;
  return [
    short(proposal.proposal),
    within.words[name] ?? "(erased)",
    stands,
    (effect ?? until).slice(0, 10),
    await changesIn(proposal, within),
  ];
}

/** What a proposal changes, what the group would do, what is asked for that, and why, in one line. */
async function changesIn(
  { changes, acts, qualified, why }: Proposal,
  { names, words }: Within,
): Promise<string> {
  const changed = changes.map(
    ({ subject, was, value }) => `${subject}: ${told(was)} → ${told(value)}`,
  );
  const asked = qualified ? ["It takes five sixths, and is announced."] : [];
  const reason = why === undefined ? undefined : words[why];
  const because = reason === undefined ? [] : [`Why: "${reason}"`];
  return [
    ...(changed.length === 0 ? [] : [changed.join("; ")]),
    ...(await tellActs(acts, words, names)),
    ...asked,
    ...because,
  ].join(" ");
}

/** A text that is published is told by its digits. */
function told(value: Proposal["changes"][number]["value"]): string {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value) ? short(value) : String(value);
}
