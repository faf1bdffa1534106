/**
 * A play: random steps of all acts in one commons, taken or refused as they come, with the laws checked
 * after each step. That a refusal writes nothing is checked wherever an act is applied (ledger.ts).
 */

import { DAY, dayOf } from "@plenty/kernel";
import type { Body } from "./signing.ts";
import { acceptedFacts, createWorld, nobody, wordsFor } from "./world.ts";
import type { World } from "./world.ts";
import type { Step } from "./steps.ts";

export interface Play {
  readonly founders: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  /** False where nothing can be paid: no currency is opened first. */
  readonly credit?: boolean;
}

/** What a play has brought about so far. */
interface Stage {
  readonly world: World;
  readonly currencies: string[];
  readonly items: string[];
}

/** Plays it all and returns the world; `afterStep` sees it after each step. */
export async function perform(
  { founders, settings, steps, credit = true }: Play,
  afterStep: (world: World) => void = () => undefined,
): Promise<World> {
  const stage = { world: createWorld(), currencies: [], items: [] };
  acceptedFacts(await stage.world.found({ founders, settings }));
  const root = { do: "open", by: "alder", code: "ROOT", floor: -100 } as const;
  if (credit) await performStep(stage, root);
  for (const step of steps) {
    await performStep(stage, step);
    afterStep(stage.world);
  }
  return stage.world;
}

async function performStep(stage: Stage, step: Step): Promise<void> {
  const { world } = stage;
  const before = world.log.length;
  if (step.do === "wait") world.wait(step.millis);
  else if (step.do === "again") resend(world, step.entry);
  else if (step.do === "join") {
    const { who, link: invitation, invitedBy } = step;
    await world.join(who, invitedBy === undefined ? {} : { invitation, invitedBy });
  } else await world.act(step.by, ...actOf(stage, step));
  for (const { act, facts } of world.log.slice(before)) {
    for (const { fact, ...told } of JSON.parse(facts) as Record<string, unknown>[]) {
      if (fact === "CurrencyOpened") stage.currencies.push(String(told.currency));
      if (fact === "ContributionTold") stage.items.push(String(told.item));
      if (fact === "ContributionsImported") stage.items.push(`${act?.id}.0`);
    }
  }
}

function resend(world: World, n: number): void {
  const { act } = world.log[n % world.log.length] ?? {};
  if (act !== undefined) world.submit(new TextDecoder().decode(act.bytes));
}

type Acting = Exclude<Step, { do: "wait" | "again" | "join" }>;

function actOf(stage: Stage, step: Acting): [act: string, body: Body] {
  const { world, currencies, items } = stage;
  if (step.do === "log") return ["contributions.log", { items: [itemOf(world, step)] }];
  if (step.do === "import") return ["contributions.import", importOf(world, step)];
  if (step.do === "welcome") return ["people.welcome", { person: world.person(step.whom) }];
  if (step.do === "confirm") {
    return ["contributions.confirm", { items: step.items.map((n) => at(items, n)) }];
  }
  if (step.do === "open") {
    const { code, floor } = step;
    return ["credit.open-currency", { name: code, code, decimals: 2, floor }];
  }
  const { to, currency, amount } = step;
  return ["credit.pay", { to: agentOf(world, to), currency: at(currencies, currency), amount }];
}

/** One of what there is, or what nobody has if there is nothing. */
function at(list: readonly string[], n: number): string {
  return list[n % list.length] ?? nobody;
}

/** A person, or who is known by the salted hash of their name. */
function agentOf(world: World, name: string): string {
  const person = world.person(name);
  return person === nobody ? wordsFor(name).hash : person;
}

function itemOf(world: World, step: Extract<Step, { do: "log" }>): Body {
  const { people, theme, kind, amount, daysAgo } = step;
  return {
    on: dayOf(world.now() - daysAgo * DAY),
    people: people.map((name) => agentOf(world, name)),
    theme,
    kind,
    ...(amount === undefined ? {} : { amount, unit: "hour" }),
    note: wordsFor(theme).hash,
  };
}

function importOf(world: World, step: Extract<Step, { do: "import" }>): Body {
  const { source, first, kind, people } = step;
  const by = people.map((_, i) => i);
  const records = [first, first + 1].map((id) => ({
    id: `${id}`,
    on: dayOf(world.now() - id * DAY),
    by,
    theme: "meeting",
    kind,
  }));
  return { source, people: people.map((name) => wordsFor(name).hash), records };
}
