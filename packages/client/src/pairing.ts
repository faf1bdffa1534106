/**
 * Pairing: two devices in one room hand each other keys through the host without believing it. Who begins commits to
 * what they will say, the other answers, then it is said; both make three words of all of it. Whoever stands between
 * must speak before they know what the words will be: they guess once, with one chance in eight thousand million, and a wrong guess is
 * seen. (The commitment of ZRTP, RFC 6189 §4.4.1.1, and of Matrix's short authentication strings.)
 */

import { accepted, refused } from "@plenty/kernel";
import type { Millis, Refusal, Result } from "@plenty/kernel";
import { sha256, textHash, textToBytes } from "@plenty/log";
import type { Http } from "./http.ts";
import { makeNonce, platformRandom } from "./parts.ts";
import type { Random } from "./parts.ts";
import { answerNotUnderstood, isRecord, pairingBroken } from "./refusals.ts";

/** What devices tell each other: names and texts. */
export type Message = Readonly<Record<string, string>>;

/** What one side of a pairing holds: how it shows itself to the host. */
export interface PairingSide {
  readonly code: string;
  readonly token: string;
}

/** A pairing that waits for its other side. */
export interface BegunPairing extends PairingSide {
  readonly lasts: Millis;
  readonly offer: string;
  /** What is said once the other side has answered. */
  readonly said: string;
}

/** Three numbers below 2048, of which both sides make the same three words. */
export type SameWords = readonly [number, number, number];

/** All that was told between two devices, as each has it. */
export interface Heard {
  readonly offer: string;
  readonly answer: string;
  readonly said: string;
}

export interface Beginning {
  /** What whoever has the code may read. */
  readonly open: Message;
  /** What is told after the answer, committed to before. */
  readonly kept: Message;
  readonly random?: Random;
}

/** Begins a pairing. */
export async function beginPairing(
  http: Http,
  { open, kept, random = platformRandom }: Beginning,
): Promise<Result<BegunPairing, Refusal>> {
  const said = JSON.stringify({ ...kept, salt: makeNonce(random) });
  const offer = JSON.stringify({ ...open, commitment: textHash(said) });
  const answer = await http.post("/pairings", { offer });
  if (!answer.ok) return answer;
  const [code, token] = [textOf(answer.value, "code"), textOf(answer.value, "token")];
  const lasts = isRecord(answer.value) ? Number(answer.value["lasts"]) : 0;
  return accepted({ code, token, lasts, offer, said });
}

/** What a pairing offers to whoever has its code. */
export async function lookAtPairing(
  http: Http,
  code: string,
): Promise<Result<{ readonly offer: string; readonly open: Message }, Refusal>> {
  const answer = await http.post("/pairings/look", { code });
  if (!answer.ok) return answer;
  const offer = textOf(answer.value, "offer");
  const open = messageOf(offer);
  return open === undefined
    ? refused(answerNotUnderstood("the offer has another form"))
    : accepted({ offer, open });
}

/** Answers an offer; from then on the pairing is with this device alone. */
export async function answerPairing(
  http: Http,
  code: string,
  answer: string,
): Promise<Result<PairingSide, Refusal>> {
  const told = await http.post("/pairings/answer", { code, answer });
  if (!told.ok) return told;
  return accepted({ code: textOf(told.value, "code"), token: textOf(told.value, "token") });
}

/** Tells the other side something. */
export function tellPaired(
  http: Http,
  { code, token }: PairingSide,
  message: string,
): Promise<Result<unknown, Refusal>> {
  return http.post("/pairings/tell", { code, token, message });
}

/** All that the other side has told so far. */
export async function hearPaired(
  http: Http,
  { code, token }: PairingSide,
): Promise<Result<readonly string[], Refusal>> {
  const answer = await http.post("/pairings/hear", { code, token });
  if (!answer.ok) return answer;
  const messages = isRecord(answer.value) ? answer.value["messages"] : undefined;
  return accepted(Array.isArray(messages) ? messages.map(String) : []);
}

/** Ends a pairing for both sides. */
export function endPairing(
  http: Http,
  { code, token }: PairingSide,
): Promise<Result<unknown, Refusal>> {
  return http.post("/pairings/end", { code, token });
}

/** What was kept back and is now said; refused if it is not what was committed to. */
export function openSaid({ offer, said }: Pick<Heard, "offer" | "said">): Result<Message, Refusal> {
  const [promised, message] = [messageOf(offer)?.["commitment"], messageOf(said)];
  const kept = message !== undefined && promised === textHash(said);
  return kept ? accepted(message) : refused(pairingBroken());
}

/** The numbers of the three words that both devices show. */
export function sameWords({ offer, answer, said }: Heard): SameWords {
  const bytes = sha256(textToBytes(JSON.stringify(["plenty/same-words/v1", offer, said, answer])));
  const bits = [...bytes.subarray(0, 5)].reduce((sum, byte) => sum * 256 + byte, 0);
  const from = (place: number) => Math.floor(bits / 2 ** (40 - 11 * place)) % 2048;
  return [from(1), from(2), from(3)];
}

/** A message as its fields; undefined if it is none. */
export function messageOf(text: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return undefined;
    const fields = Object.entries(value).flatMap(([name, field]) =>
      typeof field === "string" ? [[name, field] as const] : [],
    );
    return Object.fromEntries(fields);
  } catch {
    return undefined;
  }
}

function textOf(value: unknown, name: string): string {
  const text = isRecord(value) ? value[name] : undefined;
  return typeof text === "string" ? text : "";
}
