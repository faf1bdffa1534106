/**
 * Previews that wait: they go to the rules thread one at a time, and only while no act is on its way, so
 * that a signed act waits for one preview at most. After each there is a pause, so that however many ask,
 * they have a share of the thread's time and no more. One that waits too long is answered that the host
 * is busy.
 */

import { limits, refused, type CommonsId, type Refusal, type Result } from "@plenty/kernel";
import type { Fact, Wanted } from "@plenty/rules";
import { hostBusy } from "../refusals.ts";
import type { Timekeeper } from "./clock.ts";
import type { PreviewAnswer, PreviewRequest } from "./messages.ts";

export type Told = Result<readonly Fact[], Refusal>;

export interface Previews {
  /** Answers once its turn has come. */
  ask(wanted: Wanted): Promise<Told>;
  /** Lets the next one go, if it may. */
  next(): void;
  answered(answer: PreviewAnswer): void;
  /** Answers all that wait, and all that come, with this. */
  end(refusal: Refusal): void;
}

export interface PreviewsDeps {
  readonly commons: CommonsId;
  readonly timekeeper: Timekeeper;
  /** True while no act waits or is judged. */
  readonly isQuiet: () => boolean;
  /** The court of the group. */
  readonly rules: { post(request: PreviewRequest): void };
}

interface Waiting {
  readonly wanted: Wanted;
  readonly settle: (told: Told) => void;
}

/** A queue of previews in front of one court. */
export function createPreviews({ commons, timekeeper, isQuiet, rules }: PreviewsDeps): Previews {
  const waiting = new Set<Waiting>();
  let asked: { readonly id: number; readonly settle: Waiting["settle"] } | undefined;
  let pausing = false;
  let ended: Refusal | undefined;
  let nextId = 0;

  function next(): void {
    if (asked !== undefined || pausing || !isQuiet()) return;
    const [first] = waiting;
    if (first === undefined) return;
    waiting.delete(first);
    const at = timekeeper.take();
    if (!at.ok) {
      first.settle(at);
      return next();
    }
    asked = { id: nextId++, settle: first.settle };
    return rules.post({
      kind: "preview",
      id: asked.id,
      commons,
      at: at.value,
      wanted: first.wanted,
    });
  }

  /** Four times as long as the last one took, if a fifth is theirs; but for so long at most. */
  function pause(took: number): void {
    pausing = true;
    const rest = (100 * took) / limits.previewPercent - took;
    const timer = setTimeout(
      () => {
        pausing = false;
        next();
      },
      Math.min(rest, limits.previewRestMs),
    );
    timer.unref();
  }

  function ask(wanted: Wanted): Promise<Told> {
    if (ended !== undefined) return Promise.resolve(refused(ended));
    if (waiting.size >= limits.previewsWaiting) {
      return Promise.resolve(refused(hostBusy(`${waiting.size} previews wait.`)));
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        if (waiting.delete(one)) resolve(refused(hostBusy("Acts go before previews.")));
      }, limits.previewWaitMs);
      timer.unref();
      const one: Waiting = {
        wanted,
        settle(told) {
          clearTimeout(timer);
          resolve(told);
        },
      };
      waiting.add(one);
      next();
    });
  }

  return {
    ask,
    next,
    answered({ id, told, tookMs }) {
      if (asked?.id !== id) return;
      pause(tookMs);
      asked.settle(told);
      asked = undefined;
    },
    end(refusal) {
      ended ??= refusal;
      asked?.settle(refused(refusal));
      asked = undefined;
      for (const one of waiting) one.settle(refused(refusal));
      waiting.clear();
    },
  };
}
