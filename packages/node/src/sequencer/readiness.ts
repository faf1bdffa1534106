/** Whether acts can be judged yet: not as long as a state far behind the log is being rebuilt. */

import { rebuilding } from "../refusals.ts";
import type { Refusal } from "@plenty/kernel";
import { isLong, type Progress } from "./catch-up.ts";

export interface Readiness {
  /** How far the state is; undefined once it is where the log is. */
  progress(): Progress | undefined;
  /** Why acts must wait, if they must. */
  refusal(): Refusal | undefined;
  /** Told by the rules thread. */
  moved(progress: Moved): void;
  done(): void;
  /** Kept once nothing is being rebuilt any more. */
  readonly ready: Promise<void>;
  /** Kept once there is nothing to wait for: it is ready, or will not be soon. */
  readonly settled: Promise<void>;
}

interface Moved extends Progress {
  readonly stuck?: boolean;
}

/** The readiness of a group whose state is that far; undefined if it is near enough to be waited for. */
export function createReadiness(behind: Progress | undefined): Readiness {
  const ready = Promise.withResolvers<void>();
  const settled = Promise.withResolvers<void>();
  let progress = behind;
  if (progress !== undefined) settled.resolve();
  return {
    progress: () => progress,
    refusal: () => progress && rebuilding({ done: progress.done, of: progress.of }),
    moved({ done, of, stuck = false }) {
      if (progress === undefined && !stuck && !isLong({ done, of })) return;
      progress = { done, of };
      settled.resolve();
    },
    done() {
      progress = undefined;
      settled.resolve();
      ready.resolve();
    },
    ready: ready.promise,
    settled: settled.promise,
  };
}
