/**
 * A host: the groups of one data directory, each in a folder of its own. They sleep until somebody touches
 * them, and share the threads that check, judge and answer. What is watched for as long as the host runs
 * (the clock, what was found damaged, who listens) is watched here, because groups come and go.
 */

import { mkdirSync } from "node:fs";
import {
  MINUTE,
  refused,
  SECOND,
  type CommonsId,
  type Millis,
  type Refusal,
  type Result,
} from "@plenty/kernel";
import type { CommonsDeps } from "./opening.ts";
import type { Submission } from "./sequencer/beside.ts";
import { systemClock, watchClock } from "./sequencer/clock.ts";
import type { Receipt } from "./sequencer/receipt.ts";
import { createRulesPool } from "./sequencer/rules-pool.ts";
import { createVerifyPool } from "./sequencer/verify-pool.ts";
import { startAudits } from "./shelf/audits.ts";
import { createFounding } from "./shelf/founding.ts";
import { createKeeper, type Keeper } from "./shelf/keeper.ts";
import { openPreparedKeys } from "./shelf/prepared-keys.ts";
import { createQuota, usualQuota, type FoundingQuota } from "./shelf/quota.ts";
import { readShelf, type Group, type Unopened } from "./shelf/shelf.ts";
import { usualBounds, type WakingBounds } from "./shelf/waking.ts";

export interface HostDeps extends Pick<CommonsDeps, "clock" | "acceptTime" | "maxPages"> {
  /** Holds one folder per commons, and `log-keys/`. */
  readonly dataDir: string;
  /** Threads that check and answer, and threads that judge. */
  readonly threads?: number;
  readonly rulesThreads?: number;
  readonly bounds?: Partial<WakingBounds>;
  readonly founding?: Partial<FoundingQuota>;
  /** What falls due in a group that is awake is settled so soon at the latest. */
  readonly settleEveryMs?: Millis;
  /** This long after the start everything is checked, slowly. */
  readonly auditAfterMs?: number;
}

export interface Host extends Pick<Keeper, "wake" | "onEntries" | "onWoken" | "standing"> {
  readonly dataDir: string;
  /** The groups kept here, asleep or awake. */
  list(): readonly Group[];
  /** Folders that are served to nobody, and why. */
  readonly unopened: readonly Unopened[];
  /** Groups that the slow check could not look at: whether they are damaged nobody knows. */
  unchecked(): readonly Group[];
  /** Why no group may be founded here now; undefined if one may. */
  mayFound(): Refusal | undefined;
  /**
   * Makes a key for the log of a group about to be founded here; its did:key goes into the act. Each counts as
   * a founding of its asker; one at the machine itself has no name and is not counted.
   */
  prepareLogKey(asker?: string): Promise<Result<string, Refusal>>;
  /** Founds a group whose log key was prepared here. Sent again, the same act gives the same receipt. */
  found(id: CommonsId, found: Submission): Promise<Result<Receipt, Refusal>>;
  close(): Promise<void>;
}

/** A minute after the start the machine has done what else it starts with. */
const AUDIT_AFTER_MS = MINUTE;
/** Within a minute, with what a busy thread may take. */
const SETTLE_EVERY_MS = 30 * SECOND;

/** A host over a data directory; it opens none of its groups yet. */
export async function createHost(deps: HostDeps): Promise<Host> {
  const { dataDir } = deps;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const { groups, unopened } = readShelf(dataDir);
  const list = (): readonly Group[] => [...groups.values()];
  const keys = openPreparedKeys(
    dataDir,
    list().map(({ log }) => log),
  );
  const shared = startThreads(deps);
  const keeper = createKeeper({ groups, shared, bounds: { ...usualBounds, ...deps.bounds } });
  const quota = createQuota({ ...usualQuota, ...deps.founding }, () => groups.size);
  const settling = setInterval(() => keeper.settleDue(), deps.settleEveryMs ?? SETTLE_EVERY_MS);
  settling.unref();
  const audits = startAudits({
    groups: list,
    ready: ({ id }) => keeper.settled(id),
    afterMs: deps.auditAfterMs ?? AUDIT_AFTER_MS,
    onFault: ({ id }, refusal) => keeper.stop(id, refusal),
  });
  return {
    ...keeper,
    dataDir,
    unopened,
    list,
    unchecked: () => audits.unchecked(),
    mayFound: () => quota.refusal(),
    async prepareLogKey(asker) {
      const refusal = quota.take(asker);
      return refusal === undefined ? keys.prepare() : refused(refusal);
    },
    found: createFounding({ dataDir, keys, keeper, quota, groups }),
    async close() {
      clearInterval(settling);
      await audits.end();
      await keeper.close();
      await shared.pool.close();
      await shared.rules.close();
    },
  };
}

/** What all groups of a host share. */
function startThreads({ clock = systemClock, acceptTime, maxPages, ...deps }: HostDeps) {
  const watch = watchClock(clock);
  const pool = createVerifyPool(deps.threads);
  const rules = createRulesPool(deps.rulesThreads);
  return { clock, acceptTime, maxPages, watch, pool, rules };
}
