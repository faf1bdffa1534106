/**
 * Sending one signed act so that it is entered at most once. Where it is not known what became of it,
 * the same bytes are sent again: the host answers with the receipt if it has them already. If no answer
 * comes, the act is kept as a file, because a command typed anew signs another act and would do it twice.
 */

import { refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { GroupClient, Receipt, SentAct } from "@plenty/client";
import { setTimeout as sleep } from "node:timers/promises";
import { failWith } from "./command.ts";
import type { Failure, Io } from "./command.ts";
import { keepReceipt, keepUnsent } from "./kept.ts";

export interface Sending {
  readonly act: SentAct;
  /** Address or folder of the group, for sending again later. */
  readonly where: string;
  readonly home: string;
  readonly io: Io;
  /** What the bytes are handed to. */
  readonly group: Pick<GroupClient, "sendOne">;
  /** Where the act lies already; one that cannot be sent is kept there. */
  readonly kept?: string;
}

/** Sends an act, again if need be, and keeps its receipt or, failing that, the act itself. */
export async function sendOnce(sending: Sending): Promise<Result<Receipt, Failure>> {
  const { home, io, act } = sending;
  const sent = await tryUntilKnown(sending);
  if (sent.ok) {
    await keepReceipt({ home, io, receipt: sent.value });
    return sent;
  }
  if (!isUncertain(sent.refusal)) return failWith(sent.refusal);
  const file = sending.kept ?? (await keepUnsent({ home, io, act, where: sending.where }));
  return unsent(sent.refusal, file);
}

async function tryUntilKnown({ act, io, group }: Sending): Promise<Result<Receipt, Refusal>> {
  let sent = await group.sendOne(act);
  for (const wait of waits) {
    if (sent.ok || !isUncertain(sent.refusal)) return sent;
    io.say(`${sent.refusal.title} (${sent.refusal.code}). The same is sent again in ${wait} s.`);
    await sleep(wait * 1_000);
    sent = await group.sendOne(act);
  }
  return sent;
}

/** Seconds before each further try. */
const waits = [0.5, 1, 2, 4] as const;

/** True if the act may have been entered, or may be entered when it is sent again. */
function isUncertain({ code }: Refusal): boolean {
  return uncertain.has(code);
}

const uncertain = new Set([
  "OutcomeUnknown",
  "HostBusy",
  "HostStopped",
  "HostUnreachable",
  "AnswerNotUnderstood",
  "InternalError",
]);

function unsent(refusal: Refusal, file: string | undefined): Result<never, Failure> {
  const twice = "Typing the command again would do it twice if it was recorded.";
  const next =
    file === undefined
      ? `See first whether it was recorded. ${twice}`
      : `Send the same bytes again: plenty send ${quoted(file)}. ${twice}`;
  const title = "It is not known whether this was recorded";
  const detail = `${refusal.title}: ${refusal.detail}`;
  return refused({ code: refusal.code, title, detail, next, exit: 3 });
}

function quoted(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", String.raw`'\''`)}'`;
}
