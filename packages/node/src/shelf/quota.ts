/**
 * Who may found groups on a host: anyone or nobody, so many groups in all, so many an hour for each asker. A
 * group costs a folder and memory that nobody pays for, so whoever serves others sets it.
 */

import { HOUR, SECOND, type Refusal } from "@plenty/kernel";
import { foundingClosed, hostFull, tooManyFoundings } from "../refusals.ts";
import { createTurns } from "../turns.ts";

export interface FoundingQuota {
  readonly who: "anyone" | "nobody";
  /** Groups that the host keeps at most. */
  readonly groups: number;
  /** Of one asker in an hour. */
  readonly perHour: number;
}

/** What holds where nothing else is set. */
export const usualQuota: FoundingQuota = { who: "anyone", groups: 10_000, perHour: 20 };

export interface Quota {
  /** Why no group may be founded now, by anybody, while so many others are about to be. */
  refusal(coming?: number): Refusal | undefined;
  /** Counts one founding of an asker; why there is none for them. Who is at the machine itself is not counted. */
  take(asker: string | undefined): Refusal | undefined;
}

/** A quota of which nothing is used. */
export function createQuota({ who, groups, perHour }: FoundingQuota, kept: () => number): Quota {
  const perSecond = (perHour * SECOND) / HOUR;
  const now = (): number => performance.now();
  const turns = createTurns({ now, atOnce: perHour, burst: perHour, perSecond });

  function refusal(coming = 0): Refusal | undefined {
    if (who === "nobody") return foundingClosed();
    return kept() + coming >= groups ? hostFull(`It keeps ${kept()}.`) : undefined;
  }

  return {
    refusal,
    take(asker) {
      const closed = refusal();
      if (closed !== undefined || asker === undefined) return closed;
      if (!turns.enter(asker)) return tooManyFoundings(`It makes ${perHour} for one asker.`);
      turns.leave(asker);
      return undefined;
    },
  };
}
