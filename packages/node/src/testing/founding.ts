/**
 * Foundings for tests: a group of founders with fresh keys, the acts they sign, and a made-up clock.
 * Names are plants. Everything is signed and hashed as real programs do it.
 */

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { limits, toHex, toTime, type Hash, type Millis } from "@plenty/kernel";
import {
  encodeBase64url,
  founderId,
  makeAct,
  foundingContext,
  possessionMessage,
  textHash,
  wordsHash,
  type Signer,
} from "@plenty/log";
import { generateKey } from "@plenty/log/ed25519";
import type { Commons } from "../commons.ts";
import { createCommons, type CommonsDeps } from "../opening.ts";
import type { Submission } from "../sequencer/beside.ts";
import { infoOfFounding } from "../store/folder-info.ts";
import { logSigner, makeSeed, type Seed } from "../store/log-key.ts";

export interface Founding {
  readonly found: Submission;
  readonly logKey: Seed;
  readonly id: Hash;
  readonly founders: readonly { readonly person: Hash; readonly signer: Signer }[];
}

/** A random text of hexadecimal digits, for salts and nonces. */
export function randomHex(bytes = 16): string {
  return toHex(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** Words beside an act, and their hash. */
export function wordsOf(text: string): {
  readonly hash: Hash;
  readonly words: { salt: string; text: string };
} {
  const words = { salt: randomHex(), text };
  return { hash: wordsHash(words), words };
}

/** The founding of a group of `names.length` founders, signed at `at`. */
export async function signFounding({
  names = ["alder", "birch"],
  at = Date.now(),
  seed = makeSeed(),
  readers = "everyone",
}: {
  names?: readonly string[];
  at?: Millis;
  seed?: Seed;
  readers?: "everyone" | "members";
} = {}): Promise<Founding> {
  const log = await logSigner(seed);
  const signers = await Promise.all(names.map(() => generateKey()));
  const [first] = signers;
  if (first === undefined) throw new Error("a group has a founder");
  const nonce = randomHex();
  const named = names.map((name) => wordsOf(name));
  const object = "A garden that we keep together.";
  const settings = { "people.readers": readers };
  const charter = { name: "Birch Lane", object: textHash(object), language: "en", settings };
  const drafts = signers.map(({ did }, i) => ({
    name: named[i]?.hash ?? "",
    keys: [{ key: did }],
  }));
  const context = foundingContext({ charter, founders: drafts, log: log.did });
  const message = possessionMessage({ context, kid: first.did, nonce });
  const founders = await Promise.all(
    signers.map(async (signer, i) => ({
      name: named[i]?.hash,
      keys: [{ key: signer.did, proof: encodeBase64url(await signer.sign(message)) }],
    })),
  );
  const jws = await makeAct({
    signer: first,
    payload: {
      v: 0,
      act: "charter.found",
      ...times(at),
      nonce,
      body: { charter, founders, log: log.did },
    },
  });
  const id = infoOfFounding(jws)?.id ?? "";
  return {
    found: { jws, words: named.map(({ words }) => words), texts: [object] },
    logKey: seed,
    id,
    founders: signers.map((signer, i) => ({ person: founderId(id, i), signer })),
  };
}

/** An act of founder `by` of a group. */
export function signAct(
  founding: Founding,
  {
    by,
    act,
    body,
    at = Date.now(),
    nonce = randomHex(),
  }: {
    by: number;
    act: string;
    body: unknown;
    at?: Millis;
    nonce?: string;
  },
): Promise<string> {
  const founder = founding.founders[by];
  if (founder === undefined) throw new Error(`there is no founder ${by}`);
  const { person, signer } = founder;
  return makeAct({
    signer,
    payload: { v: 0, commons: founding.id, act, person, ...times(at), nonce, body },
  });
}

/** A currency opened by founder 0: its id is the act's. */
export function signCurrency(founding: Founding, at?: Millis): Promise<string> {
  const body = { name: "Leaf", code: "LEAF", decimals: 2, floor: -1_000_000_000 };
  return signAct(founding, {
    by: 0,
    act: "credit.open-currency",
    body,
    ...(at === undefined ? {} : { at }),
  });
}

/** A fresh folder for a commons. */
export function freshFolder(): string {
  return join(mkdtempSync(join(tmpdir(), "plenty-")), "commons");
}

/** A founded, open commons in a fresh folder. */
export async function foundCommons(
  options: {
    readonly deps?: CommonsDeps;
    readonly at?: Millis;
    readonly names?: readonly string[];
    readonly readers?: "everyone" | "members";
  } = {},
): Promise<{ readonly commons: Commons; readonly founding: Founding; readonly folder: string }> {
  const { deps = {}, ...rest } = options;
  const founding = await signFounding(rest);
  const folder = freshFolder();
  const result = await createCommons({
    folder,
    found: founding.found,
    logKey: founding.logKey,
    deps,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return { commons: result.value.commons, founding, folder };
}

function times(at: Millis): { at: string; until: string } {
  return { at: toTime(at), until: toTime(at + limits.untilDefaultMs) };
}
