/** The plays of all rooms, found beside their rules, and what they make together. */

import fc from "fast-check";
import type { DeclaredRefusal } from "@plenty/kernel";
import { engineRefusals } from "../engine/refusals.ts";
import { scenes as engineScenes } from "../engine/scenes.ts";
import { settingSpecs } from "../index.ts";
import { rooms, services } from "../rooms.ts";
import { players } from "./cast.ts";
import type { Play } from "./play.ts";
import type { RoomPlay, Scene } from "./room-play.ts";
import { again, stepBytes, stepOf, wait } from "./steps.ts";

/** The play of every room, in the order of rooms. */
export const plays: readonly { readonly room: string; readonly play: RoomPlay }[] =
  await Promise.all(rooms.map(async ({ name }) => ({ room: name, play: await playOf(name) })));

async function playOf(room: string): Promise<RoomPlay> {
  const { play } = await import(new URL(`../rooms/${room}/play.ts`, import.meta.url).href);
  if (play === undefined) throw new Error(`rooms/${room}/play.ts exports no play`);
  return play;
}

/** A refusal that is declared, and how it comes about; no scene is what the tests fail for. */
export interface Staged {
  readonly code: string;
  readonly declared: DeclaredRefusal;
  readonly scene: Scene | undefined;
}

/** Every refusal of engine, services and rooms. */
export const staged: readonly Staged[] = [
  ...stagedOf(engineRefusals, engineScenes),
  ...(await Promise.all(services.map(stagedOfService))).flat(),
  ...rooms.flatMap((room, i) => stagedOf(room.refusals, plays[i]?.play.scenes ?? {})),
];

async function stagedOfService({ name, refusals }: (typeof services)[number]) {
  if (Object.keys(refusals).length === 0) return [];
  const { scenes } = await import(new URL(`../services/${name}/scenes.ts`, import.meta.url).href);
  return stagedOf(refusals, scenes);
}

function stagedOf(
  refusals: Readonly<Record<string, DeclaredRefusal>>,
  scenes: Readonly<Record<string, Scene>>,
): readonly Staged[] {
  return Object.entries(refusals).map(([key, declared]) => ({
    code: declared.spec.code,
    declared,
    scene: scenes[key],
  }));
}

/** A body for every act, with every field that may stand in it. */
export const exampleBodies: Readonly<Record<string, Readonly<Record<string, unknown>>>> =
  Object.assign({}, ...plays.map(({ play }) => play.examples));

const opening = plays.flatMap(({ play }) => play.opening);
const kinds = [...plays.flatMap(({ play }) => play.steps), wait, again];

/** Any play of all acts: who founds it, with which settings, and what then is tried. */
export const anyPlay: fc.Arbitrary<Play> = fc.record({
  founders: fc.integer({ min: 1, max: 3 }).map((n) => players.slice(0, n)),
  settings: fc.record(
    Object.fromEntries(settingSpecs.flatMap(({ name, schema }) => choicesOf(name, schema))),
    { requiredKeys: [] },
  ),
  steps: fc
    .array(
      fc
        .uint8Array({ minLength: stepBytes, maxLength: stepBytes })
        .map((bytes) => stepOf(kinds, bytes)),
      {
        maxLength: 60,
        size: "max",
      },
    )
    .map((steps) => [...opening, ...steps]),
});

/** Plays that rooms keep, each with what every play begins with. */
export const keptPlays: readonly (readonly [what: string, play: Play])[] = plays.flatMap(
  ({ play }) =>
    play.kept.map(
      ({ what, founders, steps }) =>
        [what, { founders, settings: {}, steps: [...opening, ...steps] }] as const,
    ),
);

/** The values between which a setting chooses; one of any other form stays as it is at first. */
function choicesOf(name: string, { enum: values = [] }: { readonly enum?: unknown[] }) {
  return values.length === 0 ? [] : [[name, fc.constantFrom(...values)] as const];
}
