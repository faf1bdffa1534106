/**
 * A commons in memory for tests of rules: real signatures, the real admission and engine, a clock that only
 * moves when told. given(history) → when(act) → then(facts or refusal), and the whole history can be
 * replayed into a fresh database to compare digests.
 */

import type { DatabaseSync } from "node:sqlite";
import { Check } from "typebox/value";
import { DAY, toTime } from "@plenty/kernel";
import type { Hash, Millis, PersonId, Refusal, Result } from "@plenty/kernel";
import type { Payload, SeedSigner } from "@plenty/log";
import { checkLaws, createEngine, fullDigest, keeper, querySpecs, read } from "../index.ts";
import type { Fact } from "../index.ts";
import { openLedger, replay, submit, tick } from "./ledger.ts";
import type { Entry, Ledger, Outcome } from "./ledger.ts";
import {
  nobody,
  openBook,
  remember,
  signAct,
  signerOf,
  signFounding,
  signJoining,
  wordsFor,
} from "./signing.ts";
import type { Body, Book, Founding, Joining } from "./signing.ts";

export { nobody, wordsFor } from "./signing.ts";

export interface World {
  readonly db: DatabaseSync;
  readonly commons: () => Hash;
  readonly log: readonly Entry[];
  /** Moves the clock forward. */
  wait(millis: Millis): void;
  now(): Millis;
  signer(name: string): Promise<SeedSigner>;
  person(name: string): PersonId;
  /** Founds with the named founders; the first signs. */
  found(options?: Founding): Promise<Outcome>;
  join(name: string, options?: Joining): Promise<Outcome>;
  /** Signs and applies an act in somebody's name; ticks first if something is due. */
  act(name: string, act: string, body: Body, options?: Signing): Promise<Outcome>;
  /** The JWS of an act that is not applied; so the two below. */
  sign(name: string, act: string, body: Body, options?: Signing): Promise<string>;
  signFounding(options?: Founding): Promise<string>;
  signJoining(name: string, options?: Joining): Promise<string>;
  /** Applies a JWS as a host would. */
  submit(jws: string): Outcome;
  tick(): Outcome;
  /** Goes on with another engine on the same tables, which remembers nothing. */
  renew(): void;
  ask(room: string, query: string, params?: Record<string, string>): Record<string, unknown>;
  /** The full digest now, and of the whole history replayed into a fresh database. */
  digests(): { readonly live: string; readonly replayed: string };
  laws(): readonly string[];
}

export interface Signing {
  readonly payload?: Partial<Payload>;
}

/** A fresh world without a commons. */
export function createWorld(): World {
  const ledger = openLedger();
  const book = openBook();
  const signing = signingOf(ledger, book);
  function take(names: readonly string[], jws: string): Outcome {
    const outcome = submit(ledger, jws);
    if (outcome.ok) remember(book, names, outcome.value.facts);
    return outcome;
  }
  return {
    ...signing,
    ...seeingOf(ledger),
    commons: () => book.commons,
    person: (name) => book.persons.get(name) ?? nobody,
    signer: signerOf,
    found: async (options = {}) =>
      take(options.founders ?? ["alder"], await signing.signFounding(options)),
    join: async (name, options) => take([name], await signing.signJoining(name, options)),
    act: async (name, act, body, options) =>
      submit(ledger, await signing.sign(name, act, body, options)),
    submit: (jws) => submit(ledger, jws),
    tick: () => tick(ledger),
    renew: () => {
      ledger.engine = createEngine(ledger.db);
    },
  };
}

/** What signs. */
function signingOf(
  ledger: Ledger,
  book: Book,
): Pick<World, "sign" | "signFounding" | "signJoining"> {
  return {
    sign: (name, act, body, options) => signAct(book, ledger.time, { name, act, body, ...options }),
    signFounding: (options = {}) => signFounding(book, ledger.time, options),
    signJoining: (name, options) => {
      const { charter } = askOf(ledger.db, "charter", "about");
      return signJoining(book, ledger.time, { name, charter, ...options });
    },
  };
}

type Seen = "db" | "log" | "wait" | "now" | "ask" | "digests" | "laws";

/** What lets one see the state, and time pass. */
function seeingOf(ledger: Ledger): Pick<World, Seen> {
  const { db, log } = ledger;
  return {
    db,
    log,
    wait: (millis) => {
      ledger.time += millis;
    },
    now: () => ledger.time,
    ask: (room, query, params = {}) => askOf(db, room, query, params),
    digests: () => ({ live: fullDigest(db), replayed: replay(log) }),
    laws: () => checkLaws(db),
  };
}

/** A world that the named people founded, open to all unless its settings say otherwise. */
export async function givenFounded(
  founders: readonly string[] = ["alder", "birch"],
  settings: Readonly<Record<string, unknown>> = {},
): Promise<World> {
  const world = createWorld();
  acceptedFacts(await world.found({ founders, settings: { ...openToAll, ...settings } }));
  return world;
}

/** "newcomer" or "member". */
export function statusOf(world: World, name: string): unknown {
  const { person } = world.ask("people", "person", { person: world.person(name) });
  return (person as { status: string }).status; // people/person answers so
}

/** Anybody reads such a group, and comes into it. */
export const openToAll = { "people.readers": "everyone" } as const;

export interface Inviting {
  /** Until when the links hold; a day unless something else is said. */
  readonly until?: Millis;
  /** Whom the links are for, by the names of the links. */
  readonly meant?: Readonly<Record<string, string>>;
}

/** One person makes invitations, each called by a name. */
export async function invite(
  world: World,
  by: string,
  links: readonly string[],
  { until = world.now() + DAY, meant = {} }: Inviting = {},
): Promise<Outcome> {
  const invitations = await Promise.all(
    links.map(async (link) => {
      const { did: key } = await world.signer(link);
      const name = meant[link];
      return name === undefined ? { key } : { key, for: wordsFor(name).hash };
    }),
  );
  return world.act(by, "people.invite", { invitations, until: toTime(until) });
}

/** One person takes back invitations, called by their names. */
export async function withdrawInvitations(
  world: World,
  by: string,
  links: readonly string[],
): Promise<Outcome> {
  const signers = await Promise.all(links.map((link) => world.signer(link)));
  return world.act(by, "people.withdraw-invitation", { keys: signers.map(({ did }) => did) });
}

/** Somebody joins by an invitation that another makes for them. */
export async function joinInvited(world: World, by: string, name: string): Promise<Outcome> {
  const invitation = `an invitation for ${name}`;
  acceptedFacts(await invite(world, by, [invitation]));
  return world.join(name, { invitation });
}

/** One person vouches for another. */
export function welcome(world: World, by: string, name: string): Promise<Outcome> {
  return world.act(by, "people.welcome", { person: world.person(name) });
}

/** The fact of a name among facts; a missing one is a failure of the test. */
export function factOf(facts: readonly Fact[], name: string): Fact {
  const fact = facts.find((one) => one.fact === name);
  if (fact === undefined) throw new Error(`no fact ${name} in ${JSON.stringify(facts)}`);
  return fact;
}

/** The value of an outcome that must have been accepted. */
export function acceptedFacts(outcome: Outcome): readonly Fact[] {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code} ${outcome.refusal.detail}`);
  return outcome.value.facts;
}

/** The code of an outcome that must have been refused. */
export function refusalCode(outcome: Result<unknown, Refusal>): string {
  return outcome.ok ? "accepted" : outcome.refusal.code;
}

function askOf(
  db: DatabaseSync,
  room: string,
  query: string,
  params: Record<string, string> = {},
): Record<string, unknown> {
  const answer = read(db, { asker: keeper, room, query, params });
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code} ${answer.refusal.detail}`);
  const { data } = answer.value;
  const form = querySpecs.find((spec) => spec.room === room && spec.name === query)?.answer;
  if (form === undefined || !Check(form, data)) {
    throw new Error(`${room}/${query} answers another form: ${JSON.stringify(data)}`);
  }
  return data;
}
