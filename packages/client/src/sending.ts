/**
 * The one way of sending a signed act, so that it is entered at most once and nobody has to guess whether
 * it was. An act has one id whatever happens on the way: where an answer is lost, the act is looked for by
 * its id, and the same bytes are sent again; the host enters them once and answers with their receipt. A
 * freshly signed act would do the thing a second time, so bytes are kept before they are sent, until it is
 * known what became of them.
 */

import type { Refusal, RefusalKind, Result } from "@plenty/kernel";
import type { GroupClient } from "./client.ts";
import type { Receipt } from "./receipt.ts";
import { idOfAct } from "./act-id.ts";
import type { SentAct } from "./parts.ts";

/** What became of an act: it is in the log, or it is not, or nobody said; the refusal then tells why. */
export type Delivery =
  | { readonly is: "entered"; readonly receipt: Receipt }
  | { readonly is: "refused"; readonly refusal: Refusal }
  | { readonly is: "unknown"; readonly refusal: Refusal };

export interface Delivering {
  readonly group: Pick<GroupClient, "sendOne" | "receipt">;
  readonly act: SentAct;
  /** True of bytes that were sent before without an answer: they may be in the log by now. */
  readonly sentBefore?: boolean;
  /** Told before the same bytes are sent again, and in how many milliseconds that will be. */
  readonly onAgain?: (refusal: Refusal, wait: number) => void;
  /** Milliseconds before each further try. */
  readonly waits?: readonly number[];
}

/** Patience for a host that restarts; whoever sends waits no longer than this without a word. */
const usualWaits = [500, 1_000, 2_000] as const;

/** Sends an act, again if need be, until it is known what became of it or patience has run out. */
export async function deliver(delivering: Delivering): Promise<Delivery> {
  const { group, act, onAgain, waits = usualWaits } = delivering;
  let open = delivering.sentBefore === true;
  let sent = await group.sendOne(act);
  for (const wait of waits) {
    if (sent.ok || !isWorthAnother(sent.refusal)) break;
    open ||= isUncertain(sent.refusal);
    onAgain?.(sent.refusal, wait);
    await new Promise((resolve) => setTimeout(resolve, wait));
    const found = open ? await group.receipt(idOfAct(act.jws)) : sent;
    sent = found.ok ? found : await group.sendOne(act);
  }
  if (sent.ok) return { is: "entered", receipt: sent.value };
  return settle(delivering, { refusal: sent.refusal, open: open || isUncertain(sent.refusal) });
}

/** The last word on an act that was not acknowledged: `open` tells whether it may be in the log. */
async function settle(
  { group, act }: Delivering,
  { refusal, open }: { readonly refusal: Refusal; readonly open: boolean },
): Promise<Delivery> {
  if (!open || judgesTheAct(refusal)) return { is: "refused", refusal };
  const found = await group.receipt(idOfAct(act.jws));
  if (found.ok) return { is: "entered", receipt: found.value };
  // A fault sets its act aside: where the group's log then has no such act, there will be none.
  const setAside = refusal.code === "InternalError" && found.refusal.code === "UnknownAct";
  return { is: setAside ? "refused" : "unknown", refusal };
}

/** True if a refusal leaves open whether the act was entered: no answer came, or one that says nothing. */
function isUncertain({ code }: Refusal): boolean {
  return uncertain.has(code);
}

const uncertain: ReadonlySet<string> = new Set([
  "AnswerNotUnderstood",
  "HostStopped",
  "HostUnreachable",
  "InternalError",
  "OutcomeUnknown",
]);

/** A host that is too busy enters nothing, and will soon; a fault comes again whenever its act does. */
function isWorthAnother(refusal: Refusal): boolean {
  return refusal.code === "HostBusy" || (isUncertain(refusal) && refusal.code !== "InternalError");
}

/**
 * True if a refusal is about the act. A host that knows an act answers with its receipt before it judges,
 * so then the act is not in the log. Whoever refuses for another reason (no such group here, no such
 * address, the host's own state, too many questions) has not looked for the act at all.
 */
function judgesTheAct({ code, kind }: Refusal): boolean {
  return kindsOfJudgement.has(kind) && !beforeJudgement.has(code);
}

/** Kinds of what the rules, and the form of signed bytes, have against an act. */
const kindsOfJudgement: ReadonlySet<RefusalKind> = new Set([
  "form",
  "schema",
  "signature",
  "rule",
  "size",
]);

/** What a host says with these kinds of a request, a folder or an address, before it looks for an act. */
const beforeJudgement: ReadonlySet<string> = new Set([
  "ChallengeOver",
  "ClockApart",
  "FolderTaken",
  "FolderTwice",
  "ForeignSession",
  "HostFull",
  "MalformedRequest",
  "OpeningInvalid",
  "PairingTaken",
  "ParameterInvalid",
  "RequestTooLarge",
  "SearchMalformed",
  "SecretInAddress",
  "TooManyActs",
  "UnknownLogKey",
  "WrongFounding",
]);

/** An act that was signed and is not known to be entered or refused. */
export interface Unanswered {
  /** Under this it lies on its shelf: one name for one thing asked for. */
  readonly name: string;
  readonly sent: SentAct;
}

/** Where acts lie that are under way: it outlives the page or the process. */
export interface Shelf<U extends Unanswered> {
  readonly get: (name: string) => Promise<U | undefined>;
  readonly put: (name: string, one: U) => Promise<void>;
  readonly drop: (name: string) => Promise<void>;
}

export interface Sending<U extends Unanswered> {
  readonly shelf: Shelf<U>;
  readonly deliver: (act: SentAct, sentBefore: boolean) => Promise<Delivery>;
}

/**
 * Signs what is asked for under a name and sends it. What was signed under that name before and got no
 * answer goes first; only if that is refused (it may have run out since) is a new act signed.
 */
export async function sendOnce<U extends Unanswered>(
  name: string,
  sign: () => Promise<U>,
  sending: Sending<U>,
): Promise<Delivery> {
  const before = await sending.shelf.get(name);
  if (before !== undefined) {
    const delivery = await sendAgain(before, sending);
    if (delivery.is !== "refused") return delivery;
  }
  const one = await sign();
  await sending.shelf.put(name, one);
  return send(one, sending, false);
}

/** Sends bytes that lie on the shelf once more. */
export function sendAgain<U extends Unanswered>(one: U, sending: Sending<U>): Promise<Delivery> {
  return send(one, sending, true);
}

async function send<U extends Unanswered>(
  { name, sent }: U,
  { shelf, deliver: hand }: Sending<U>,
  sentBefore: boolean,
): Promise<Delivery> {
  const delivery = await hand(sent, sentBefore);
  if (delivery.is !== "unknown") await shelf.drop(name);
  return delivery;
}

/** Looks for an act that lies on the shelf by its id alone, sending nothing; if it is there, it is settled. */
export async function find<U extends Unanswered>(
  { name, sent }: U,
  { shelf, group }: { readonly shelf: Shelf<U>; readonly group: Pick<GroupClient, "receipt"> },
): Promise<Result<Receipt, Refusal>> {
  const found = await group.receipt(idOfAct(sent.jws));
  if (found.ok) await shelf.drop(name);
  return found;
}
