/**
 * The group that the measurements pay in: 64 persons with keys that follow from their number, one
 * currency with a limit that nobody reaches. A `Cast` is plain data, so that another process or thread
 * can sign in the same persons' names.
 */

import { present, toTime, type CommonsId, type Hash, type PersonId } from "@plenty/kernel";
import {
  charterHash,
  idOfAct,
  isRecord,
  makeFounding,
  makeInvitation,
  makeJoin,
  readInvitation,
  signAct,
} from "@plenty/client";
import type { SentAct } from "@plenty/client";
import { parseJws, sha256, textToBytes } from "@plenty/log";
import type { Signer } from "@plenty/log";
import { signerFromSeed } from "@plenty/log/ed25519";
import { openCurrencySpec, paySpec } from "@plenty/rules/rooms/credit/acts";
import { inviteSpec } from "@plenty/rules/rooms/people/acts";

export interface Cast {
  readonly commons: CommonsId;
  readonly currency: Hash;
  /** Person ids, by number. */
  readonly people: readonly PersonId[];
}

/** How a group is made: it is founded somewhere, then takes acts. */
export interface Ground {
  /** did:key of the log that is about to be founded. */
  readonly log: string;
  found(made: { readonly commons: CommonsId; readonly act: SentAct }): Promise<void>;
  /** Sends acts; throws if one is refused. */
  send(acts: readonly SentAct[]): Promise<void>;
}

const PERSONS = 64;
const HOUR_MS = 3_600_000;
/** Steps below zero that one may go: further than any run pays. */
const WIDE_LIMIT = -1_000_000_000;

/** Founds a group of 64 and opens its currency. */
export async function makeCast(ground: Ground): Promise<Cast> {
  const signers = await Promise.all(Array.from({ length: PERSONS }, (_, i) => signerOf(i)));
  const founder = present(signers[0], "the group has a founder");
  const founding = await makeFounding({
    name: "Alder Lane",
    object: "A lane whose neighbours pay each other.",
    founders: [{ name: "alder", signers: [founder] }],
    settings: { "people.readers": "everyone", "people.welcome": "invitation" },
    log: ground.log,
    now: Date.now(),
  });
  await ground.found(founding);
  const { commons } = founding;
  const first = present(founding.people[0], "the founder is a person");
  const newcomers = signers.slice(1);
  const links = await Promise.all(newcomers.map(() => makeInvitation(commons)));
  const inviting = {
    invitations: links.map(({ key }) => ({ key })),
    until: toTime(Date.now() + HOUR_MS),
  };
  const by = { signer: founder, commons, person: first };
  const invite = await signAct({ ...by, spec: inviteSpec, body: inviting, now: Date.now() });
  const joins = await Promise.all(
    newcomers.map((signer, i) => joinOf({ founding, signer, number: i + 1, link: links[i]?.text })),
  );
  await ground.send([{ jws: invite }, ...joins.map(({ act }) => act)]);
  const body = { name: "Leaf", code: "LEAF", decimals: 2, floor: WIDE_LIMIT };
  const jws = await signAct({ ...by, spec: openCurrencySpec, body, now: Date.now() });
  await ground.send([{ jws }]);
  return { commons, currency: idOfAct(jws), people: [first, ...joins.map(({ person }) => person)] };
}

/** Signs payments among all of them, one after the other round the lane. */
export async function signPayments(cast: Cast, count: number): Promise<string[]> {
  const signers = await Promise.all(cast.people.map((_, i) => signerOf(i)));
  const acts: string[] = [];
  for (let i = 0; i < count; i++) acts.push(await signPayment(cast, signers, i));
  return acts;
}

function signPayment(cast: Cast, signers: readonly Signer[], i: number): Promise<string> {
  const payer = i % PERSONS;
  const payee = (payer + 1 + (Math.floor(i / PERSONS) % (PERSONS - 1))) % PERSONS;
  return signAct({
    signer: present(signers[payer], "each person has a key"),
    commons: cast.commons,
    person: present(cast.people[payer], "the payer is a person"),
    spec: paySpec,
    body: {
      to: present(cast.people[payee], "the payee is a person"),
      currency: cast.currency,
      amount: 1 + (i % 100),
    },
    now: Date.now(),
    until: Date.now() + HOUR_MS,
  });
}

/** The key of a person, by number. */
function signerOf(number: number): Promise<Signer> {
  return signerFromSeed(sha256(textToBytes(`a key of the lane: ${number}`)));
}

interface Coming {
  readonly founding: { readonly commons: CommonsId; readonly act: SentAct };
  readonly signer: Signer;
  readonly number: number;
  /** What stands behind `/join#` of the invitation by which they come. */
  readonly link: string | undefined;
}

async function joinOf({ founding, signer, number, link }: Coming) {
  const { commons } = founding;
  const invitation = await readInvitation(present(link, "everybody is invited"));
  if (!invitation.ok) throw new Error(invitation.refusal.title);
  return makeJoin({
    signers: [signer],
    name: `neighbour ${number}`,
    commons,
    charter: charterOf(founding.act.jws),
    invitation: invitation.value,
    now: Date.now(),
  });
}

/** What a joiner affirms, read from the founding. */
export function charterOf(jws: string): Hash {
  const parsed = parseJws(jws);
  const body = parsed.ok && parsed.value.typ === "act" ? parsed.value.payload.body : undefined;
  return charterHash(isRecord(body) ? body.charter : undefined);
}
