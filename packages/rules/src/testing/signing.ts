/**
 * What people of a test sign: keys and salts made from names, nonces counted, so that every history is the
 * same in every run. A book remembers who is who; nothing here knows a database.
 */

import { limits, toTime } from "@plenty/kernel";
import type { Hash, Millis, PersonId } from "@plenty/kernel";
import {
  encodeBase64url,
  foundingContext,
  invitedMessage,
  makeAct,
  possessionMessage,
  sha256,
  textHash,
  textToBytes,
  wayInMessage,
  wordsHash,
} from "@plenty/log";
import type { Payload, SeedSigner } from "@plenty/log";
import { signerFromSeed } from "@plenty/log/ed25519";
import type { Fact } from "../index.ts";

export type Body = Readonly<Record<string, unknown>>;

/** What is known of the commons when somebody signs. */
export interface Book {
  commons: Hash;
  readonly persons: Map<string, PersonId>;
  nonces: number;
}

export interface Founding {
  readonly founders?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly change?: (body: FoundBody, kid: string, nonce: string) => Promise<Body> | Body;
  readonly payload?: Partial<Payload>;
}

export interface Joining {
  /** The name of the invitation by which they come. */
  readonly invitation?: string;
  readonly change?: (body: Body) => Promise<Body> | Body;
  readonly payload?: Partial<Payload>;
}

export interface Acting {
  readonly name: string;
  readonly act: string;
  readonly body: Body;
  readonly payload?: Partial<Payload>;
}

export interface FoundBody {
  readonly charter: Body;
  readonly founders: readonly Listed[];
  readonly log: string;
}

interface Listed {
  readonly name: Hash;
  readonly keys: readonly { readonly key: string; readonly proof: string }[];
}

/** Stands for nobody and nothing. */
export const nobody: Hash = "0".repeat(64);

/** A book of a commons that is still to be founded. */
export function openBook(): Book {
  return { commons: nobody, persons: new Map(), nonces: 0 };
}

const signers = new Map<string, Promise<SeedSigner>>();

/** Key of a name, the same in every run; made once. */
export function signerOf(name: string): Promise<SeedSigner> {
  const known = signers.get(name);
  if (known !== undefined) return known;
  const signer = signerFromSeed(sha256(textToBytes(`a key for tests: ${name}`)));
  signers.set(name, signer);
  return signer;
}

/** Words of a test: the salt is made from the text, so that histories repeat. */
export function wordsFor(text: string): {
  readonly salt: string;
  readonly text: string;
  readonly hash: Hash;
} {
  const salt = textHash(text).slice(0, 32);
  return { salt, text, hash: wordsHash({ salt, text }) };
}

/** Signs an act in somebody's name. */
export async function signAct(book: Book, at: Millis, acting: Acting): Promise<string> {
  const { name, act, body, payload = {} } = acting;
  const { commons } = book;
  const fixed = { commons, person: book.persons.get(name) ?? nobody, ...payload };
  return makeAct({
    signer: await signerOf(name),
    payload: { ...envelope(book, at), act, body, ...fixed },
  });
}

/** Signs the founding act; the first founder signs. */
export async function signFounding(book: Book, at: Millis, options: Founding): Promise<string> {
  const { founders = ["alder"], settings = {}, change = unchanged, payload } = options;
  const base = { ...envelope(book, at), ...payload };
  const signer = await signerOf(founders[0] ?? "");
  const charter = {
    name: "The Alder House",
    object: textHash("We keep a house."),
    language: "en",
    settings,
  };
  const { did: log } = await signerOf("the log");
  const act = { kid: signer.did, nonce: base.nonce };
  const drafts = await Promise.all(
    founders.map((name) => listing(name, { ...act, context: nobody })),
  );
  const draft = { charter, founders: drafts, log };
  const changed = await change(draft, act.kid, act.nonce);
  const body = await agreed({ names: founders, draft }, changed as unknown as FoundBody, act); // a change keeps the body's form
  return makeAct({ signer, payload: { ...base, act: "charter.found", body } });
}

/** A founding body to which its founders agree: proofs that the change left alone are made for it. */
async function agreed(
  { names, draft }: { readonly names: readonly string[]; readonly draft: FoundBody },
  changed: FoundBody,
  act: { readonly kid: string; readonly nonce: string },
): Promise<FoundBody> {
  const context = foundingContext(changed);
  const message = possessionMessage({ context, ...act });
  const own = new Set(draft.founders.flatMap(({ keys }) => keys.map(({ proof }) => proof)));
  const known = await Promise.all(names.map(signerOf));
  const founders = await Promise.all(
    changed.founders.map(async ({ name, keys }) => ({
      name,
      keys: await Promise.all(
        keys.map(async ({ key, proof }) => {
          const signer = known.find(({ did }) => did === key);
          if (signer === undefined || !own.has(proof)) return { key, proof };
          return { key, proof: encodeBase64url(await signer.sign(message)) };
        }),
      ),
    })),
  );
  return { ...changed, founders };
}

/** Signs an act of joining, with an invitation if somebody invites. */
export async function signJoining(
  book: Book,
  at: Millis,
  { name, charter, ...options }: Joining & { readonly name: string; readonly charter: unknown },
): Promise<string> {
  const { change = (body) => body, invitation, payload } = options;
  const signer = await signerOf(name);
  const base = { ...envelope(book, at), commons: book.commons, ...payload };
  const { commons, nonce } = base;
  const act = { context: commons, kid: signer.did, nonce };
  const listed = await listing(name, act);
  const used = { commons, kid: signer.did, nonce };
  const invited =
    invitation === undefined ? {} : { invitation: await usedInvitation(invitation, used) };
  const body = await change({ charter, ...listed, ...invited });
  return makeAct({ signer, payload: { ...base, act: "people.join", body } });
}

/** Takes into the book what accepted acts say of who came: founders and joiners, by their names. */
export function remember(book: Book, names: readonly string[], facts: readonly Fact[]): void {
  const founded = facts.find(({ fact }) => fact === "CommonsFounded");
  if (founded !== undefined) book.commons = String(founded.commons);
  const persons = facts.filter(({ fact }) => fact === "PersonJoined");
  for (const [i, name] of names.entries()) {
    book.persons.set(name, String(persons[i]?.person));
  }
}

/** A name and a key with its proof of possession, as founding and joining list them. */
async function listing(
  name: string,
  act: { readonly context: Hash; readonly kid: string; readonly nonce: string },
): Promise<Listed> {
  return { name: wordsFor(name).hash, keys: [await proven(name, act)] };
}

/** The key of a name with the proof that its holder wants it listed by an act, for a context. */
export async function proven(
  name: string,
  act: { readonly context: Hash; readonly kid: string; readonly nonce: string },
): Promise<{ readonly key: string; readonly proof: string }> {
  const signer = await signerOf(name);
  const proof = encodeBase64url(await signer.sign(possessionMessage(act)));
  return { key: signer.did, proof };
}

/** The use of an invitation by whoever joins with an act. */
async function usedInvitation(
  name: string,
  act: { readonly commons: Hash; readonly kid: string; readonly nonce: string },
): Promise<{ readonly key: string; readonly proof: string }> {
  const signer = await signerOf(name);
  return { key: signer.did, proof: encodeBase64url(await signer.sign(invitedMessage(act))) };
}

/** The key of a name with the proof that its holder wants it as a way in of a person. */
export async function wayIn(
  name: string,
  of: Parameters<typeof wayInMessage>[0],
): Promise<{ readonly key: string; readonly proof: string }> {
  const signer = await signerOf(name);
  return { key: signer.did, proof: encodeBase64url(await signer.sign(wayInMessage(of))) };
}

/** What every payload begins with; each call counts a nonce. */
function envelope(book: Book, at: Millis) {
  book.nonces += 1;
  const nonce = book.nonces.toString(16).padStart(32, "0");
  return { v: 0, at: toTime(at), until: toTime(at + limits.untilDefaultMs), nonce } as const;
}

function unchanged(body: FoundBody): Body {
  return { ...body };
}
