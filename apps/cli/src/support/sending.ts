/**
 * Sending one signed act for a command, in the client's one way: kept as a file before it is sent, because a
 * command typed anew signs another act and would do it twice; the file goes when it is known what became of
 * the act, and the receipt stays.
 */

import { rm } from "node:fs/promises";
import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { deliver, idOfAct, sendAgain, sendOnce } from "@plenty/client";
import type { GroupClient, Receipt, SentAct, Sending, Shelf, Unanswered } from "@plenty/client";
import { failWith } from "./command.ts";
import type { Failure, Io } from "./command.ts";
import { keepReceipt, keepUnsent } from "./kept.ts";

export interface ToGroup {
  readonly group: Pick<GroupClient, "sendOne" | "receipt">;
  /** Address or folder of the group, for sending again later. */
  readonly where: string;
  readonly home: string;
  readonly io: Io;
}

/** Sends an act that was signed just now; the answer is its receipt, which is kept. */
export function sendNew(act: SentAct, to: ToGroup): Promise<Result<Receipt, Failure>> {
  const one = { name: idOfAct(act.jws), sent: act };
  return through(to, undefined, (sending) => sendOnce(one.name, async () => one, sending));
}

/** Sends the act in a file that `sendNew` left; the file goes once it is known what became of it. */
export function sendKept(
  { act, file }: { readonly act: SentAct; readonly file: string },
  to: ToGroup,
): Promise<Result<Receipt, Failure>> {
  const one = { name: idOfAct(act.jws), sent: act };
  return through(to, file, (sending) => sendAgain(one, sending));
}

async function through(
  { group, where, home, io }: ToGroup,
  kept: string | undefined,
  send: (sending: Sending<Unanswered>) => ReturnType<typeof deliver>,
): Promise<Result<Receipt, Failure>> {
  let file = kept;
  const shelf: Shelf<Unanswered> = {
    get: async () => undefined, // what is typed anew is asked for anew
    put: async (_, { sent }) => void (file = await keepUnsent({ home, io, act: sent, where })),
    drop: async () => (file === undefined ? undefined : rm(file, { force: true })),
  };
  const delivery = await send({
    shelf,
    deliver: (act, sentBefore) => deliver({ group, act, sentBefore, onAgain: sayAgain(io) }),
  });
  if (delivery.is === "refused") return failWith(delivery.refusal);
  if (delivery.is === "unknown") return unsent(delivery.refusal, file);
  await keepReceipt({ home, io, receipt: delivery.receipt, where });
  return accepted(delivery.receipt);
}

function sayAgain(io: Io): (refusal: Refusal, wait: number) => void {
  return ({ title, code }, wait) =>
    io.say(`${title} (${code}). The same is sent again in ${wait / 1_000} s.`);
}

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
