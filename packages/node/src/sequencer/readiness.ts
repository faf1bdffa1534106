/** Whether acts can be judged yet: not as long as a state far behind the log is being rebuilt. */

import { rebuilding } from "../refusals.ts";
import type { Refusal } from "@plenty/kernel";
import type { Progress } from "./catch-up.ts";

export interface Readiness {
  /** How far the state is; undefined once it is where the log is. */
  progress(): Progress | undefined;
  /** Why acts must wait, if they must. */
  refusal(): Refusal | undefined;
  /** Told by the rules thread. */
  moved(progress: Progress): void;
  done(): void;
  /** Kept once nothing is being rebuilt any more. */
  readonly ready: Promise<void>;
}

/** The readiness of a group whose state is that far; undefined if it is near enough to be waited for. */
export function createReadiness(behind: Progress | undefined): Readiness {
  const { promise, resolve } = Promise.withResolvers<void>();
  let progress = behind;
  return {
    progress: () => progress,
    refusal: () => progress && rebuilding({ done: progress.done, of: progress.of }),
    moved({ done, of }) {
      if (progress !== undefined) progress = { done, of };
    },
    done() {
      progress = undefined;
      resolve();
    },
    ready: promise,
  };
}
