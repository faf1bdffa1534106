/** Whoever shows an answer asks again after the facts that its question follows, and misses nothing. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { keeper, querySpecs, read, touchedBy } from "./index.ts";
import type { Fact } from "./index.ts";
import { perform } from "./testing/play.ts";
import { anyPlay, plays } from "./testing/plays.ts";
import type { Stage } from "./testing/stage.ts";
import type { World } from "./testing/world.ts";

const runs = process.env.PLENTY_DEEP === "1" ? 500 : 15;

interface Asking {
  readonly room: string;
  readonly query: string;
  readonly params: Readonly<Record<string, string>>;
}

type Asks = Readonly<Record<string, (stage: Stage) => readonly object[]>>;

/** Everything that the plays of the rooms ask, as things stand. */
function askings(stage: Stage): readonly Asking[] {
  return plays.flatMap(({ room, play }) =>
    // rooms of which no more is known than that they are rooms: each query is asked as its room says
    Object.entries(play.asks as Asks).flatMap(([query, paramsAt]) =>
      paramsAt(stage).map((params) => ({ room, query, params: textsOf(params) })),
    ),
  );
}

/** Parameters as an address holds them. */
function textsOf(params: object): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

/** After each step, every answer that is another than before must be of a question that was touched. */
function answerWatch(): (world: World, stage: Stage) => void {
  let before = new Map<string, string>();
  let seen = 0;
  return (world, stage) => {
    const facts = world.log.slice(seen).flatMap((entry) => JSON.parse(entry.facts) as Fact[]);
    seen = world.log.length;
    const touched = new Set(touchedBy(facts));
    const now = new Map<string, string>();
    for (const { room, query, params } of askings(stage)) {
      const name = `${room}/${query}`;
      const asked = `${name} ${JSON.stringify(params)}`;
      now.set(asked, JSON.stringify(read(world.db, { asker: keeper, room, query, params })));
      const [old, given] = [before.get(asked), now.get(asked)];
      if (old !== undefined && old !== given) expect([...touched]).toContain(name);
    }
    before = now;
  };
}

test("[EN25] no answer becomes another without a fact that its question follows", async () => {
  await fc.assert(
    fc.asyncProperty(anyPlay, async (given) => void (await perform(given, answerWatch()))),
    { numRuns: runs },
  );
});

test("[EN25] every question of every room is asked in the plays", () => {
  const asked = plays.flatMap(({ room, play }) =>
    Object.keys(play.asks).map((query) => `${room}/${query}`),
  );
  const rooms = new Set(plays.map(({ room }) => room));
  const declared = querySpecs.filter(({ room }) => rooms.has(room));
  expect(asked.toSorted()).toEqual(declared.map(({ room, name }) => `${room}/${name}`).toSorted());
});
