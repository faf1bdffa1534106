/** The play of peace: what safe contacts begin and end, what others say of it, and how each is refused. */

import { DAY, limits, toTime } from "@plenty/kernel";
import { actors } from "../../testing/cast.ts";
import { definePlay } from "../../testing/room-play.ts";
import type { Scene } from "../../testing/room-play.ts";
import { defineStep, wait } from "../../testing/steps.ts";
import { acceptedFacts, givenFounded, nobody, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";
import type { peace } from "./index.ts";
import { contactPaused, wordsHidden } from "./facts.ts";

const crowd = ["alder", "birch", "clover", "dill", "elder", "fern"] as const;

/** The office of safe contacts as a founding makes it. */
export const contacts = {
  office: "safe-contacts",
  title: "Safe contacts",
  duties: wordsFor("Whom you can turn to.").hash,
  seats: 4,
  term: 365,
} as const;

const enough = ["alder", "birch", "clover", "dill"] as const;

/** What the first four propose and agree to, which is enough of six. */
async function agreeing(world: World, acts: readonly object[]): Promise<void> {
  const members = enough.filter((name) => world.person(name) !== nobody);
  const [first = "alder", ...others] = members;
  const [made] = acceptedFacts(await world.act(first, "charter.propose", { acts }));
  for (const name of others) {
    await world.act(name, "charter.agree", { proposal: made?.proposal });
  }
}

/** Six founded, and so many of the first are safe contacts. */
export async function givenContacts(many = 2, founders: readonly string[] = crowd): Promise<World> {
  const world = await givenFounded(founders);
  await agreeing(world, [{ act: "charter.set-office", body: contacts }]);
  for (const name of founders.slice(0, many)) {
    const until = toTime(world.now() + 300 * DAY);
    const body = { office: "safe-contacts", person: world.person(name), until };
    await agreeing(world, [{ act: "charter.appoint", body }]);
    acceptedFacts(await world.act(name, "charter.take-office", { office: "safe-contacts" }));
  }
  return world;
}

/** A safe contact pauses contact between two. */
export function pausing(world: World, by: string, between: readonly string[], reason?: string) {
  const [one = nobody, other = nobody] = between.map((name) => world.person(name));
  const body = { one, other };
  return world.act(by, "peace.pause", {
    ...body,
    ...(reason === undefined ? {} : { reason: wordsFor(reason).hash }),
  });
}

/** A member says of a measure whether it stands. */
export function reviewing(world: World, by: string, measure: string, stands: boolean) {
  return world.act(by, "peace.review", { measure, stands });
}

/** alder paused contact between elder and fern. */
export async function givenPaused(): Promise<{ readonly world: World; readonly measure: string }> {
  const world = await givenContacts();
  const [told] = acceptedFacts(await pausing(world, "alder", ["elder", "fern"]));
  return { world, measure: String(told?.measure) };
}

/** Somebody asks fern for a payment. */
async function asksFern(world: World, by: string) {
  const credit = { name: "Hours", code: "HOUR", decimals: 0, floor: -10 };
  const [opened] = acceptedFacts(await world.act("alder", "credit.open-currency", credit));
  const asked = { from: [world.person("fern")], currency: opened?.currency, amount: 1 };
  return world.act(by, "credit.request", asked);
}

/** elder asks fern for a payment; the answer is what names it. */
async function asking(world: World): Promise<string> {
  const [asked] = acceptedFacts(await asksFern(world, "elder"));
  return String(asked?.request);
}

/** Words that somebody wrote, which stand in the log. */
export async function writing(world: World, by: string, words = "A sharp word."): Promise<string> {
  const { hash } = wordsFor(words);
  acceptedFacts(await world.act(by, "people.introduce", { about: hash }));
  return hash;
}

/** The words that are somebody's name. */
export function nameOf(world: World, name: string): string {
  const { person } = world.ask("people", "person", { person: world.person(name) });
  return (person as { readonly name: string }).name; // people/person answers so
}

/** alder hides words of elder's. */
export async function givenHidden() {
  const world = await givenContacts();
  const hidden = await writing(world, "elder");
  const [told] = acceptedFacts(await world.act("alder", "peace.hide", { hide: hidden }));
  return { world, hidden, measure: String(told?.measure) };
}

interface Pausing {
  readonly by: string;
  readonly one: string;
  readonly other: string;
}

const pause = defineStep<Pausing>("peace.pause", {
  weight: 1,
  choose: (dice) => ({
    by: dice.pick(actors),
    one: dice.pick(actors),
    other: dice.pick(actors),
  }),
  perform: ({ world }, { by, one, other }) => pausing(world, by, [one, other]),
});

interface Meaning {
  readonly by: string;
  readonly stands: boolean;
}

const review = defineStep<Meaning>("peace.review", {
  weight: 1,
  choose: (dice) => ({ by: dice.pick(actors), stands: dice.below(2) === 0 }),
  perform: ({ world, one }, { by, stands }) =>
    reviewing(
      world,
      by,
      one(contactPaused, 0, ({ measure }) => measure),
      stands,
    ),
});

const lift = defineStep<{ readonly by: string }>("peace.lift", {
  weight: 1,
  choose: (dice) => ({ by: dice.pick(actors) }),
  perform: ({ world, one }, { by }) =>
    world.act(by, "peace.lift", { measure: one(wordsHidden, 0, ({ measure }) => measure) }),
});

/** All of it at once: the dice of other rooms seldom make two safe contacts. */
const becoming = defineStep<{ readonly begun: number }>("peace.contacts", {
  weight: 1,
  choose: (dice) => ({ begun: dice.below(3) }),
  perform: async ({ world }, { begun }) => {
    const members = enough.filter((name) => world.person(name) !== nobody);
    const propose = async (act: object) => {
      const made = await world.act("alder", "charter.propose", { acts: [act] });
      const proposal = made.ok ? made.value.facts[0]?.proposal : undefined;
      if (proposal === undefined) return;
      for (const name of members) await world.act(name, "charter.agree", { proposal });
    };
    await propose({ act: "charter.set-office", body: contacts });
    for (const name of ["alder", "birch"]) {
      const until = toTime(world.now() + 300 * DAY);
      const body = { office: "safe-contacts", person: world.person(name), until };
      await propose({ act: "charter.appoint", body });
      await world.act(name, "charter.take-office", { office: "safe-contacts" });
    }
    if (begun === 0) await pausing(world, "alder", ["clover", "dill"]);
    const words = wordsFor("A sharp word.").hash;
    if (begun === 1) await world.act("birch", "people.introduce", { about: words });
    if (begun === 1) await world.act("alder", "peace.hide", { hide: words });
  },
});

/** Each act that safe contacts do, by somebody else. */
const byOthers = (by: string, given: () => Promise<World>): readonly Scene[] =>
  [
    ["peace.pause", { one: nobody, other: "1".repeat(64) }] as const,
    ["peace.hide", { hide: nobody }] as const,
    ["peace.lift", { measure: nobody }] as const,
  ].map(
    ([act, body]) =>
      async () =>
        (await given()).act(by, act, { ...body }),
  );

async function givenNewcomer(): Promise<World> {
  const world = await givenContacts();
  acceptedFacts(await world.join("rowan"));
  return world;
}

async function givenLeft(): Promise<World> {
  const world = await givenContacts();
  acceptedFacts(await world.act("fern", "people.leave", {}));
  return world;
}

export const play = definePlay<typeof peace>({
  examples: {
    "peace.pause": { one: nobody, other: "1".repeat(64), reason: nobody },
    "peace.hide": { hide: nobody, reason: nobody },
    "peace.lift": { measure: nobody },
    "peace.review": { measure: nobody, stands: true },
  },
  steps: [pause, review, lift, becoming],
  kept: [
    {
      what: "safe contacts pause, hide and lift, others look at it, and it runs out",
      founders: ["alder", "birch", "clover", "dill", "elder"],
      steps: [
        becoming.with({ begun: 0 }),
        review.with({ by: "elder", stands: true }),
        becoming.with({ begun: 1 }),
        lift.with({ by: "birch" }),
        wait.with({ millis: 14 * DAY }),
        pause.with({ by: "alder", one: "clover", other: "dill" }),
      ],
    },
  ],
  scenes: {
    contactsTooFew: async () => pausing(await givenContacts(1), "alder", ["elder", "fern"]),
    twoNeeded: async () => pausing(await givenContacts(), "alder", ["elder", "elder"]),
    ownAffair: async () => pausing(await givenContacts(), "alder", ["alder", "fern"]),
    nameStays: async () => {
      const world = await givenContacts();
      return world.act("alder", "peace.hide", { hide: nameOf(world, "fern") });
    },
    measureRecent: async () => {
      const { world } = await givenPaused();
      return pausing(world, "birch", ["fern", "elder"]);
    },
    measureUnknown: async () => reviewing(await givenContacts(), "elder", nobody, true),
    measureOver: async () => {
      const { world, measure } = await givenPaused();
      acceptedFacts(await world.act("birch", "peace.lift", { measure }));
      return world.act("birch", "peace.lift", { measure });
    },
    reviewedBefore: async () => {
      const { world, measure } = await givenPaused();
      acceptedFacts(await reviewing(world, "clover", measure, true));
      return reviewing(world, "clover", measure, false);
    },
    contactIsPaused: async () => {
      const { world } = await givenPaused();
      const credit = { name: "Hours", code: "HOUR", decimals: 0, floor: -10 };
      const [opened] = acceptedFacts(await world.act("alder", "credit.open-currency", credit));
      const paid = { to: world.person("elder"), currency: opened?.currency, amount: 1 };
      return world.act("fern", "credit.pay", paid);
    },
  },
  also: [
    ...(["credit.pay-request", "credit.decline"] as const).map((act) => async () => {
      const world = await givenContacts();
      const request = { request: await asking(world) };
      acceptedFacts(await pausing(world, "alder", ["elder", "fern"]));
      const said = act === "credit.decline" ? { reason: wordsFor("not mine").hash } : {};
      return world.act("fern", act, { ...request, ...said });
    }),
    async () => {
      const { world } = await givenPaused();
      return asksFern(world, "elder");
    },
    async () => {
      const { world } = await givenPaused();
      const credit = { name: "Hours", code: "HOUR", decimals: 0, floor: -10 };
      const [opened] = acceptedFacts(await world.act("alder", "credit.open-currency", credit));
      const until = toTime(world.now() + DAY);
      const kept = { to: world.person("elder"), currency: opened?.currency, amount: 1, until };
      return world.act("fern", "credit.set-aside", kept);
    },
    async () => {
      const { world } = await givenPaused();
      const thanks = { to: [world.person("elder")], note: wordsFor("for the soup").hash };
      return world.act("fern", "contributions.thank", thanks);
    },
    ...byOthers("elder", givenContacts),
    ...byOthers("elder", () => givenContacts(0)),
    ...byOthers("rowan", givenNewcomer),
    async () =>
      (await givenNewcomer()).act("rowan", "peace.review", { measure: nobody, stands: true }),
    async () => pausing(await givenContacts(), "alder", ["elder", "nobody"]),
    async () => pausing(await givenLeft(), "alder", ["elder", "fern"]),
    async () => (await givenContacts(1)).act("alder", "peace.hide", { hide: nobody }),
    async () => (await givenContacts()).act("alder", "peace.hide", { hide: nobody }),
    async () => {
      const world = await givenContacts();
      const hide = await writing(world, "elder");
      acceptedFacts(await world.act("elder", "people.erase-words", { words: [hide] }));
      return world.act("alder", "peace.hide", { hide });
    },
    async () => {
      const world = await givenContacts();
      return world.act("alder", "peace.hide", { hide: await writing(world, "alder") });
    },
    async () => {
      const { world, hidden } = await givenHidden();
      return world.act("birch", "peace.hide", { hide: hidden });
    },
    async () => (await givenContacts()).act("alder", "peace.lift", { measure: nobody }),
    async () => {
      const world = await givenContacts();
      const [told] = acceptedFacts(await pausing(world, "birch", ["alder", "fern"]));
      return world.act("alder", "peace.lift", { measure: told?.measure });
    },
    async () => {
      const { world, measure } = await givenPaused();
      world.wait(limits.measureMs);
      world.tick();
      return reviewing(world, "clover", measure, true);
    },
    async () => {
      const { world, measure } = await givenPaused();
      return reviewing(world, "elder", measure, false);
    },
  ],
  asks: {
    measures: () => [{}, { running: "yes" as const }, { limit: 1 }],
    waiting: ({ world }) => actors.map((name) => ({ person: world.person(name) })),
  },
});
