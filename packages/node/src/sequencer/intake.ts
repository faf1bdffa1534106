/** What waits or is under way, in acts and in bytes: past either bound the host says that it is busy. */

import { assert, limits, type Refusal } from "@plenty/kernel";
import { hostBusy } from "../refusals.ts";
import type { Submission } from "./beside.ts";

export interface Load {
  readonly acts: number;
  /** Of acts, words and texts, in UTF-16 units: what they hold of memory, roughly. */
  readonly bytes: number;
}

export interface Intake {
  /** Lets something in, or says why not. */
  enter(load: Load): Refusal | undefined;
  /** It was answered. */
  leave(load: Load): void;
}

/** An intake in which nothing is yet. */
export function createIntake(): Intake {
  const held = { acts: 0, bytes: 0 };
  return {
    enter({ acts, bytes }) {
      if (held.acts + acts > limits.queueActs) return hostBusy(`${held.acts} acts wait.`);
      if (held.bytes + bytes > limits.queueBytes) return hostBusy(`${held.bytes} bytes wait.`);
      held.acts += acts;
      held.bytes += bytes;
      return undefined;
    },
    leave({ acts, bytes }) {
      held.acts -= acts;
      held.bytes -= bytes;
      assert(held.acts >= 0 && held.bytes >= 0, "what leaves came in");
    },
  };
}

/** What some acts weigh together. */
export function loadOf(submissions: readonly Submission[]): Load {
  const bytes = submissions.reduce((sum, submission) => sum + bytesOf(submission), 0);
  return { acts: submissions.length, bytes };
}

function bytesOf({ jws, words = [], texts = [] }: Submission): number {
  let bytes = jws.length;
  for (const { text } of words) bytes += text.length;
  for (const text of texts) bytes += text.length;
  return bytes;
}
