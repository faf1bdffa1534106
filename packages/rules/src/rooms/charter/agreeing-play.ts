/** The play of agreeing: what is proposed and agreed to, and how either is refused. */

import { DAY, limits } from "@plenty/kernel";
import { actors } from "../../testing/cast.ts";
import { defineStep, wait } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded, joinInvited, nobody, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import { proposalMade } from "./agreeing-facts.ts";

/** Changes that are tried in plays: of what is announced, of what is not, of both, and of the charter's own words. */
const changes = [
  { settings: { "people.welcome": "invitation" } },
  { settings: { "people.welcome": "two-vouchers" } },
  { settings: { "people.readers": "members" } },
  { settings: { "people.readers": "everyone", "credit.opener": "members" } },
  { settings: { "people.helper-cap": 100, "charter.notice": 3 } },
  { settings: { "people.vouch-days": 1, "people.joins-per-hour": 1 } },
  { name: "The Alder Row" },
  { name: "The Alder House", object: wordsFor("We keep a row of houses.").hash },
] as const;

interface Proposing {
  readonly by: string;
  readonly change: number;
}

const propose = defineStep<Proposing>("charter.propose", {
  weight: 3,
  choose: (dice) => ({ by: dice.pick(actors), change: dice.below(changes.length) }),
  perform: ({ world }, { by, change }) => proposing(world, by, changes[change] ?? {}),
});

interface Speaking {
  readonly by: string;
  readonly proposal: number;
}

const agree = defineStep<Speaking>("charter.agree", {
  weight: 5,
  choose: (dice) => ({ by: dice.pick(actors), proposal: dice.below(8) }),
  perform: ({ world, one }, { by, proposal: n }) =>
    agreeing(
      world,
      by,
      one(proposalMade, n, ({ proposal }) => proposal),
    ),
});

const withdraw = defineStep<Speaking>("charter.withdraw", {
  weight: 1,
  choose: (dice) => ({ by: dice.pick(actors), proposal: dice.below(8) }),
  perform: ({ world, one }, { by, proposal: n }) =>
    withdrawing(
      world,
      by,
      one(proposalMade, n, ({ proposal }) => proposal),
    ),
});

/** Somebody proposes a change. */
export function proposing(world: World, by: string, change: Readonly<Record<string, unknown>>) {
  return world.act(by, "charter.propose", change);
}

/** Somebody agrees to a proposal. */
export function agreeing(world: World, by: string, proposal: string) {
  return world.act(by, "charter.agree", { proposal });
}

/** Somebody withdraws a proposal, or that they agreed. */
export function withdrawing(world: World, by: string, proposal: string) {
  return world.act(by, "charter.withdraw", { proposal });
}

/** The id of what somebody proposes, which is not refused. */
export async function proposed(
  world: World,
  by: string,
  change: Readonly<Record<string, unknown>> = byInvitation,
): Promise<string> {
  const [made] = acceptedFacts(await proposing(world, by, change));
  return String(made?.proposal);
}

/** A change that takes effect at once. */
export const byInvitation = { settings: { "people.welcome": "invitation" } };

/** alder, birch and clover founded; alder proposed that one voucher is enough. */
export async function givenProposed(): Promise<{ world: World; proposal: string }> {
  const world = await givenFounded(["alder", "birch", "clover"]);
  return { world, proposal: await proposed(world, "alder") };
}

/** Names for as many founders as there can be. */
const crowd: readonly string[] = Array.from({ length: limits.founders }, (_, i) => `member ${i}`);

/** As many open proposals as a group has at most; alder came last and made none of them. */
async function givenFull(): Promise<World> {
  const world = await givenFounded(crowd, byInvitation.settings);
  acceptedFacts(await joinInvited(world, "member 0", "alder"));
  for (let n = 0; n < limits.proposals; n++) {
    await proposed(world, crowd[n % crowd.length] ?? "", { name: `Name ${n}` });
  }
  return world;
}

export const agreeingPlay = {
  examples: {
    "charter.propose": {
      name: "The Alder Row",
      object: nobody,
      settings: { "people.welcome": "invitation" },
      acts: [{ act: "charter.end-office", body: { office: "treasurer" } }],
      why: nobody,
    },
    "charter.agree": { proposal: nobody },
    "charter.withdraw": { proposal: nobody },
  },
  steps: [propose, agree, withdraw],
  kept: [
    {
      what: "two changes are announced and take effect by one tick, which changes what is affirmed twice",
      founders: ["alder", "birch", "clover"],
      steps: [
        propose.with({ by: "alder", change: 2 }),
        agree.with({ by: "birch", proposal: 0 }),
        propose.with({ by: "clover", change: 4 }),
        agree.with({ by: "alder", proposal: 1 }),
        wait.with({ millis: 20 * DAY }),
        propose.with({ by: "birch", change: 5 }),
      ],
    },
    {
      what: "of two proposals about the same one is agreed, and the other falls away; a third lapses",
      founders: ["alder", "birch", "clover"],
      steps: [
        propose.with({ by: "alder", change: 3 }),
        propose.with({ by: "birch", change: 2 }),
        propose.with({ by: "clover", change: 5 }),
        agree.with({ by: "birch", proposal: 0 }),
        agree.with({ by: "alder", proposal: 1 }),
        wait.with({ millis: 20 * DAY }),
        withdraw.with({ by: "clover", proposal: 2 }),
      ],
    },
  ],
  scenes: {
    nothingChanges: async () =>
      proposing(await givenFounded(), "alder", { settings: { "people.welcome": "two-vouchers" } }),
    proposalsYours: async () => {
      const world = await givenFounded(["alder", "birch"]);
      for (let n = 0; n < limits.proposalsPerMember; n++) {
        await proposed(world, "alder", { name: `Name ${n}` });
      }
      return proposing(world, "alder", byInvitation);
    },
    proposalsFull: async () => proposing(await givenFull(), "alder", { name: "One more" }),
    proposalUnknown: async () => agreeing(await givenFounded(), "alder", nobody),
    proposalOver: async () => {
      const { world, proposal } = await givenProposed();
      acceptedFacts(await agreeing(world, "birch", proposal));
      return agreeing(world, "clover", proposal);
    },
    agreedBefore: async () => {
      const { world, proposal } = await givenProposed();
      return agreeing(world, "alder", proposal);
    },
    notAgreed: async () => {
      const { world, proposal } = await givenProposed();
      return withdrawing(world, "birch", proposal);
    },
  },
  also: [
    async () => withdrawing(await givenFounded(), "alder", nobody),
    async () => {
      const { world, proposal } = await givenProposed();
      acceptedFacts(await withdrawing(world, "alder", proposal));
      return withdrawing(world, "alder", proposal);
    },
    async () =>
      proposing(await givenFounded(), "alder", { settings: { "people.colour": "green" } }),
    async () => proposing(await givenFounded(), "alder", { settings: { "charter.notice": 91 } }),
    async () => {
      const world = await givenFounded();
      acceptedFacts(await world.join("dill"));
      return proposing(world, "dill", byInvitation);
    },
    async () => {
      const { world, proposal } = await givenProposed();
      acceptedFacts(await world.join("dill"));
      return agreeing(world, "dill", proposal);
    },
    async () => {
      const { world, proposal } = await givenProposed();
      acceptedFacts(await world.join("dill"));
      return withdrawing(world, "dill", proposal);
    },
  ],
  asks: {
    proposals: () => [{}, { limit: 1 }, { state: "open" as const }, { after: 2 }],
    awaiting: ({ world }: { readonly world: World }) =>
      actors.map((name) => ({ person: world.person(name) })),
  },
} as const;
