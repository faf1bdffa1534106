/**
 * A commons in memory for tests of rules: real signatures, the real admission and engine, a clock that only
 * moves when told. given(history) → when(act) → then(facts or refusal), and the whole history can be
 * replayed into a fresh database to compare digests.
 */

import { DatabaseSync } from "node:sqlite";
import { HOUR, limits, toTime } from "@plenty/kernel";
import type { Hash, Millis, PersonId, Refusal, Result } from "@plenty/kernel";
import {
  encodeBase64url,
  founderId,
  invitationMessage,
  invitedMessage,
  makeAct,
  possessionMessage,
  sha256,
  textHash,
  textToBytes,
  wordsHash,
} from "@plenty/log";
import type { Payload, SeedSigner } from "@plenty/log";
import { signerFromSeed } from "@plenty/log/ed25519";
import { checkAct, checkLaws, createEngine, fullDigest, read, schema } from "../index.ts";
import type { Applied, CheckedAct, Engine, Fact } from "../index.ts";

type Body = Readonly<Record<string, unknown>>;
type Outcome = Result<Applied, Refusal>;

interface Entry {
  readonly at: Millis;
  /** Absent in a tick. */
  readonly act?: CheckedAct;
}

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
  /** The JWS of an act that is not applied. */
  sign(name: string, act: string, body: Body, options?: Signing): Promise<string>;
  /** Applies a JWS as a host would. */
  submit(jws: string): Outcome;
  tick(): Outcome;
  ask(room: string, query: string, params?: Record<string, string>): Record<string, unknown>;
  /** The full digest now, and of the whole history replayed into a fresh database. */
  digests(): { readonly live: string; readonly replayed: string };
  laws(): readonly string[];
}

export interface Founding {
  readonly founders?: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
  readonly change?: (body: FoundBody, kid: string, nonce: string) => Promise<Body> | Body;
}

export interface Joining {
  readonly invitedBy?: string;
  readonly invitation?: string;
  readonly until?: Millis;
  readonly change?: (body: Body) => Body;
}

export interface Signing {
  readonly payload?: Partial<Payload>;
}

export interface FoundBody {
  readonly charter: Body;
  readonly founders: readonly { name: Hash; keys: readonly { key: string; proof: string }[] }[];
  readonly log: string;
}

const start = Date.UTC(2026, 0, 5, 9);

/** Words of a test: the salt is made from the text, so that histories repeat. */
export function wordsFor(text: string): {
  readonly salt: string;
  readonly text: string;
  readonly hash: Hash;
} {
  const salt = textHash(text).slice(0, 32);
  return { salt, text, hash: wordsHash({ salt, text }) };
}

/** Key of a name, the same in every run. */
export function signerOf(name: string): Promise<SeedSigner> {
  return signerFromSeed(sha256(textToBytes(`a key for tests: ${name}`)));
}

/** A fresh world without a commons. */
export function createWorld(): World {
  const db = openState();
  const engine: Engine = createEngine(db);
  const log: Entry[] = [];
  const persons = new Map<string, PersonId>();
  let time = start;
  let nonces = 0;
  let commons: Hash = "";

  function nextNonce(): string {
    nonces += 1;
    return nonces.toString(16).padStart(32, "0");
  }

  function payloadOf(act: string, body: unknown, fixed: Partial<Payload>): Payload {
    const at = toTime(time);
    const until = toTime(time + limits.untilDefaultMs);
    return { v: 0, act, at, until, nonce: nextNonce(), body, ...fixed };
  }

  async function sign(name: string, act: string, body: Body, { payload = {} }: Signing = {}) {
    const signer = await signerOf(name);
    const fixed = { commons, person: persons.get(name) ?? "0".repeat(64), ...payload };
    return makeAct({ signer, payload: payloadOf(act, body, fixed) });
  }

  function submit(jws: string): Outcome {
    const checked = checkAct(jws);
    if (!checked.ok) return checked;
    while (engine.due(time)) tick();
    const before = rowsChanged(db);
    const outcome = inTransaction(db, () =>
      engine.apply({ index: log.length, at: time, act: checked.value }),
    );
    if (outcome.ok) log.push({ at: time, act: checked.value });
    else if (rowsChanged(db) !== before) throw new Error(`${outcome.refusal.code} wrote`);
    return outcome;
  }

  function tick(): Outcome {
    const outcome = inTransaction(db, () => engine.tick({ index: log.length, at: time }));
    if (outcome.ok) log.push({ at: time });
    return outcome;
  }

  async function found(options: Founding = {}): Promise<Outcome> {
    const { founders = ["alder"], settings = {}, change = (body) => ({ ...body }) } = options;
    const nonce = nextNonce();
    const signers = await Promise.all(founders.map(signerOf));
    const [first] = signers;
    if (first === undefined) throw new Error("a commons has a founder");
    const { did: logKey } = await signerOf("the log");
    const message = possessionMessage({ kid: first.did, nonce });
    const listed = await Promise.all(
      signers.map(async (signer, i) => ({
        name: wordsFor(founders[i] ?? "").hash,
        keys: [{ key: signer.did, proof: encodeBase64url(await signer.sign(message)) }],
      })),
    );
    const charter = {
      name: "The Alder House",
      object: textHash("We keep a house."),
      language: "en",
      settings,
    };
    const body = await change({ charter, founders: listed, log: logKey }, first.did, nonce);
    const jws = await makeAct({
      signer: first,
      payload: payloadOf("charter.found", body, { nonce }),
    });
    const outcome = submit(jws);
    if (outcome.ok) {
      commons = factOf(outcome.value.facts, "CommonsFounded").commons as Hash;
      founders.forEach((name, i) => persons.set(name, founderId(commons, i)));
    }
    return outcome;
  }

  async function join(name: string, options: Joining = {}): Promise<Outcome> {
    const nonce = nextNonce();
    const signer = await signerOf(name);
    const proof = encodeBase64url(await signer.sign(possessionMessage({ kid: signer.did, nonce })));
    const { charter } = askOf(db, "charter", "about");
    const body = {
      charter,
      name: wordsFor(name).hash,
      keys: [{ key: signer.did, proof }],
      ...(await invitationFor(name, nonce, options)),
    };
    const changed = options.change?.(body) ?? body;
    const jws = await makeAct({
      signer,
      payload: payloadOf("people.join", changed, { commons, nonce }),
    });
    const outcome = submit(jws);
    if (outcome.ok) {
      persons.set(name, factOf(outcome.value.facts, "PersonJoined").person as PersonId);
    }
    return outcome;
  }

  async function invitationFor(name: string, nonce: string, options: Joining) {
    if (options.invitedBy === undefined) return {};
    const inviter = await signerOf(options.invitedBy);
    const invitation = await signerOf(options.invitation ?? `an invitation for ${name}`);
    const joiner = await signerOf(name);
    const until = toTime(options.until ?? time + HOUR);
    const invited = invitationMessage({ commons, key: invitation.did, until });
    const used = invitedMessage({ commons, kid: joiner.did, nonce });
    return {
      invitation: {
        from: persons.get(options.invitedBy) ?? "0".repeat(64),
        kid: inviter.did,
        key: invitation.did,
        until,
        signature: encodeBase64url(await inviter.sign(invited)),
        proof: encodeBase64url(await invitation.sign(used)),
      },
    };
  }

  return {
    db,
    log,
    commons: () => commons,
    wait: (millis) => {
      time += millis;
    },
    now: () => time,
    signer: signerOf,
    person: (name) => persons.get(name) ?? "0".repeat(64),
    found,
    join,
    act: async (name, act, body, options) => submit(await sign(name, act, body, options)),
    sign,
    submit,
    tick,
    ask: (room, query, params = {}) => askOf(db, room, query, params),
    digests: () => ({ live: fullDigest(db), replayed: replay(log) }),
    laws: () => checkLaws(db),
  };
}

/** An empty state database in memory. */
export function openState(): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  for (const statements of schema) db.exec(statements);
  return db;
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

function askOf(db: DatabaseSync, room: string, query: string, params: Record<string, string> = {}) {
  const answer = read(db, { room, query, params });
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code} ${answer.refusal.detail}`);
  return answer.value.data as Record<string, unknown>;
}

function inTransaction(db: DatabaseSync, apply: () => Outcome): Outcome {
  db.exec("BEGIN");
  const outcome = apply();
  db.exec("COMMIT");
  return outcome;
}

/** Rows that this connection ever changed: a refusal must leave the number as it was. */
function rowsChanged(db: DatabaseSync): number {
  return Number(db.prepare("SELECT total_changes() AS changes").get()?.changes);
}

function replay(log: readonly Entry[]): string {
  const db = openState();
  const engine = createEngine(db);
  for (const [index, { at, act }] of log.entries()) {
    const outcome =
      act === undefined ? engine.tick({ index, at }) : engine.apply({ index, at, act });
    if (!outcome.ok) throw new Error(`replay refuses entry ${index}: ${outcome.refusal.code}`);
  }
  return fullDigest(db);
}
