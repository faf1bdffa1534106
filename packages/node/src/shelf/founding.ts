/** Founding groups on a host: each with a log key that was prepared here, and once, however often it is sent. */

import { join } from "node:path";
import { accepted, present, refused, type CommonsId } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { createCommons } from "../opening.ts";
import { wrongCommons } from "../refusals.ts";
import type { Submission } from "../sequencer/beside.ts";
import type { Receipt } from "../sequencer/receipt.ts";
import { infoOfFounding } from "../store/folder-info.ts";
import type { Keeper } from "./keeper.ts";
import type { PreparedKeys } from "./prepared-keys.ts";
import type { Quota } from "./quota.ts";
import type { Group } from "./shelf.ts";

export interface FoundingDeps {
  readonly dataDir: string;
  readonly keys: PreparedKeys;
  readonly keeper: Pick<Keeper, "found">;
  readonly quota: Quota;
  /** Those that are kept already. */
  readonly groups: Pick<ReadonlyMap<CommonsId, Group>, "has">;
}

/** Founds the group of an act. Sent again while it is being founded, the act is answered with the same. */
export type Found = (id: CommonsId, act: Submission) => Promise<Result<Receipt, Refusal>>;

/** The door of founding. */
export function createFounding({ dataDir, keys, keeper, quota, groups }: FoundingDeps): Found {
  const underWay = new Map<CommonsId, Promise<Result<Receipt, Refusal>>>();

  async function foundOnce(group: Group, act: Submission): Promise<Result<Receipt, Refusal>> {
    const coming = [...underWay.keys()].filter((id) => !groups.has(id));
    const closed = quota.refusal(coming.length);
    if (closed !== undefined) return refused(closed);
    const { log, folder } = group;
    const logKey = keys.claim(log);
    if (!logKey.ok) return logKey;
    let receipt: Receipt | undefined;
    const lease = await keeper.found(group, async (deps) => {
      const created = await createCommons({ folder, found: act, logKey: logKey.value, deps });
      if (!created.ok) return created;
      receipt = created.value.receipt;
      return accepted(created.value.commons);
    });
    keys.settle(log, lease.ok);
    if (!lease.ok) return lease;
    lease.value.release();
    return accepted(present(receipt, "who founded has its receipt"));
  }

  return async (id, act) => {
    const info = infoOfFounding(act.jws);
    if (info?.id !== id) return refused(wrongCommons(`It founds ${info?.id ?? "nothing"}.`));
    const running = underWay.get(id) ?? foundOnce({ ...info, folder: join(dataDir, id) }, act);
    underWay.set(id, running);
    return running.finally(() => underWay.delete(id));
  };
}
