/** Checking one entry here, against what this computer saw of the record last time. */

import { useMutation } from "@tanstack/react-query";
import { checkEntry } from "@plenty/client";
import type { Check } from "@plenty/client";
import { client } from "../../lib/host.ts";
import { keepLastSeen, loadLastSeen } from "../../session/identities.ts";
import type { LastSeen } from "../../session/identities.ts";

export interface Checked {
  readonly check: Check;
  /** What this computer remembered from before; absent the first time. */
  readonly before: LastSeen | undefined;
}

/** A mutation that checks an entry; what was seen is remembered only when everything held. */
export function useCheck(group: string) {
  return useMutation({ mutationFn: (index: number) => checkHere(group, index) });
}

async function checkHere(group: string, index: number): Promise<Checked> {
  const before = await loadLastSeen(group);
  const remembered = before === undefined ? {} : { remembered: before };
  const check = await checkEntry({ group: client.group(group), index, ...remembered });
  if (check.ok && check.checkpoint !== undefined) {
    await keepLastSeen(group, { ...check.checkpoint, at: new Date().toISOString() });
  }
  return { check, before };
}
