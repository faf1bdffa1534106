/**
 * A lottery for a panel, in two steps that anyone can check: first the panels with their weights are
 * published, then one number below 2^32 is drawn from a named source of randomness. That the panels have
 * the size and meet the quotas, that weights sum to 2^32, each person's probability and the draw are checked
 * in integers; only how near the distribution is to the best rests on the solver, and the gap is told.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { formatDecimal, fraction } from "../core/fraction.ts";
import { openSearch, relax } from "./compositions.ts";
import type { Draw } from "./draw.ts";
import { leximin } from "./leximin.ts";
import type { OnSettled, Proposal } from "./leximin.ts";
import { panelsOf, WHOLE, wholeWeights } from "./panels.ts";
import { checkPool, kindsOf, nameOf } from "./pool.ts";
import type { Kind, PanelRequest, Quota } from "./pool.ts";
import { distributionInvalid, quotasCannotBeMet, solverFailed } from "./refusals.ts";
import { loadSolver } from "./solver.ts";

export interface PublishedPanel {
  readonly members: readonly string[];
  /** Of 2^32. */
  readonly weight: number;
}

/** What is published before the draw: data that survives JSON. */
export interface Lottery {
  readonly size: number;
  /** As used: where they had to be relaxed, the relaxed ones. */
  readonly quotas: readonly Quota[];
  readonly relaxed: readonly string[];
  readonly panels: readonly PublishedPanel[];
  /** In units of 1/2^32, in the order of the pool. */
  readonly people: readonly { readonly id: string; readonly chance: number }[];
  /** The least chance; the most that the solver's duals leave possible; and what is between them. */
  readonly least: string;
  readonly bound: string;
  readonly gap: string;
  /** The solver's steps ran out: chances above the least might still be made more even. */
  readonly unfinished?: true | undefined;
}

const PLACES = 9;

export interface LotteryPlan extends PanelRequest {
  /** Whether the smallest relaxation is taken where the quotas cannot be met. */
  readonly relaxed?: boolean;
  /** How many programs may be solved for prices; then what is reached is taken, and `gap` tells how far it is. */
  readonly steps?: number;
  readonly onSettled?: OnSettled;
}

/** The LEXIMIN lottery. */
export async function planLottery(request: LotteryPlan): Promise<Result<Lottery, Refusal>> {
  const wrong = checkPool(request);
  if (wrong !== undefined) return refused(wrong);
  const solver = await loadSolver();
  const kinds = kindsOf(request);
  const none = kinds.map(() => 0);
  let asked: PanelRequest = request;
  let search = openSearch(solver, asked, kinds);
  try {
    let first = search.best(none);
    if (first === undefined) {
      const relaxed = relaxation({ solver, request, kinds });
      if (!relaxed.ok) return relaxed;
      search.dispose();
      asked = { ...request, quotas: relaxed.value };
      search = openSearch(solver, asked, kinds);
      first = search.best(none);
    }
    const { steps, onSettled = () => {} } = request;
    const proposal =
      first &&
      leximin({
        solver,
        kinds,
        search,
        request: asked,
        first: first.composition,
        steps,
        onSettled,
      });
    if (proposal === undefined) return refused(solverFailed("no optimum was proved"));
    const panels = panelsOf(kinds, proposal.compositions, wholeWeights(proposal.parts));
    return publish({ asked, original: request, panels, proposal });
  } finally {
    search.dispose();
  }
}

/** The smallest relaxation, if it is asked for; else it is told in the refusal. */
function relaxation({
  solver,
  request,
  kinds,
}: {
  readonly solver: Awaited<ReturnType<typeof loadSolver>>;
  readonly request: LotteryPlan;
  readonly kinds: readonly Kind[];
}): Result<readonly Quota[], Refusal> {
  const within = relax(solver, request, kinds);
  if (within !== undefined && request.relaxed === true) return accepted(within);
  const unbounded = request.quotas.map(bare);
  const quotas = within ?? relax(solver, { ...request, quotas: unbounded }, kinds);
  if (quotas === undefined) return refused(solverFailed("no relaxation was found"));
  const beyond = within === undefined ? " (further than min_flex and max_flex allow)" : "";
  const told = changes(request.quotas, quotas).join("; ");
  return refused(quotasCannotBeMet(`${told}${beyond}`, "quotas"));
}

/** Checks a published lottery in integers: sizes, quotas, weights, chances; nobody unknown, nobody left out. */
export function checkLottery(
  { people, size }: Pick<PanelRequest, "people" | "size">,
  lottery: Pick<Lottery, "quotas" | "panels" | "people">,
): Result<undefined, Refusal> {
  const features = new Map(people.map((person) => [person.id, person.features]));
  const chances = new Map(people.map(({ id }) => [id, 0]));
  let sum = 0;
  for (const [at, { members, weight }] of lottery.panels.entries()) {
    const fits = Number.isSafeInteger(weight) && weight > 0 && new Set(members).size === size;
    if (!fits || members.length !== size)
      return refused(distributionInvalid(`panel ${at + 1}: its size or weight`));
    const missed = lottery.quotas.find(({ category, value, least, most }) => {
      const count = members.filter((id) => features.get(id)?.[category] === value).length;
      return count < least || count > most;
    });
    if (missed !== undefined)
      return refused(distributionInvalid(`panel ${at + 1} misses ${nameOf(missed)}`));
    const stranger = members.find((id) => !chances.has(id));
    if (stranger !== undefined)
      return refused(distributionInvalid(`panel ${at + 1}: ${stranger} is not in the pool`));
    for (const id of members) chances.set(id, (chances.get(id) ?? 0) + weight);
    sum += weight;
  }
  if (sum !== WHOLE) return refused(distributionInvalid(`weights sum to ${sum}`));
  const told = new Set(lottery.people.map(({ id }) => id));
  const all = told.size === people.length && lottery.people.length === people.length;
  return all && lottery.people.every(({ id, chance }) => chances.get(id) === chance)
    ? accepted(undefined)
    : refused(distributionInvalid("a person's chance is not the sum of their panels"));
}

/** The panel on which a number below 2^32 falls, counting weights in the published order. */
export function drawPanel(
  lottery: Pick<Lottery, "panels">,
  draw: Draw,
): { readonly ticket: number; readonly panel: PublishedPanel | undefined } {
  const ticket = Number(draw.below(BigInt(WHOLE)));
  let before = 0;
  for (const panel of lottery.panels) {
    before += panel.weight;
    if (ticket < before) return { ticket, panel };
  }
  return { ticket, panel: undefined };
}

/** A chance as a decimal. */
export function chanceText(chance: number): string {
  return formatDecimal(fraction(chance, WHOLE), PLACES);
}

function publish({
  asked,
  original,
  panels,
  proposal: { bound, unfinished },
}: {
  readonly asked: PanelRequest;
  readonly original: PanelRequest;
  readonly panels: ReturnType<typeof panelsOf>;
  readonly proposal: Pick<Proposal, "bound" | "unfinished">;
}): Result<Lottery, Refusal> {
  const { people, quotas, size } = asked;
  const chances = people.map(() => 0);
  for (const { members, weight } of panels)
    for (const person of members) chances[person] = (chances[person] ?? 0) + weight;
  const least = chances.reduce((a, b) => Math.min(a, b));
  const most = Math.max(bound, least / WHOLE);
  const lottery: Lottery = {
    size,
    quotas: quotas.map(bare),
    relaxed: changes(original.quotas, quotas),
    panels: panels.map(({ members, weight }) => ({
      members: members.map((at) => people[at]?.id ?? ""),
      weight,
    })),
    people: people.map(({ id }, at) => ({ id, chance: chances[at] ?? 0 })),
    least: chanceText(least),
    bound: most.toFixed(PLACES),
    gap: Math.max(0, most - least / WHOLE).toFixed(PLACES),
    ...(unfinished ? { unfinished } : {}),
  };
  const checked = checkLottery(asked, lottery);
  return checked.ok ? accepted(lottery) : checked;
}

/** The quota as it is published: how far it might be relaxed no longer matters. */
function bare({ category, value, least, most }: Quota): Quota {
  return { category, value, least, most };
}

/** What a relaxation changes, in words. */
function changes(before: readonly Quota[], after: readonly Quota[]): readonly string[] {
  return before.flatMap((quota, at) => {
    const { least, most } = after[at] ?? quota;
    if (least === quota.least && most === quota.most) return [];
    return [`${nameOf(quota)}: ${least} to ${most} instead of ${quota.least} to ${quota.most}`];
  });
}
