/** Who I am in the group on the screen: a visitor, or a person with what is needed to take part. */

import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Member } from "@plenty/client";
import { nameIn } from "../lib/names.ts";
import { groupKey, personOfKey } from "../lib/queries.ts";
import { whyReadOnly } from "./device-key.ts";
import { chooseIdentity, loadIdentities } from "./identities.ts";
import type { Identity } from "./identities.ts";

export interface Me {
  readonly person: string;
  readonly name: string;
  readonly status: Member["status"];
  readonly vouchers: number;
  readonly needed: number;
  readonly identity: Identity;
}

export interface Session {
  readonly loading: boolean;
  /** Absent for a visitor. */
  readonly me?: Me | undefined;
  readonly identities: readonly Identity[];
  readonly choose: (did: string | undefined) => Promise<void>;
}

/** Identities of a group as this computer keeps them. */
export const identitiesOf = (group: string) =>
  queryOptions({
    queryKey: ["identities", group],
    queryFn: () => loadIdentities(group),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
  });

/** Whether one can take part from this browser and address at all. */
export const readOnlyReason = queryOptions({
  queryKey: ["read-only"],
  queryFn: async () => (await whyReadOnly()) ?? null,
  staleTime: Number.POSITIVE_INFINITY,
  networkMode: "always",
});

/** Who I am in a group. */
export function useSession(group: string): Session {
  const queryClient = useQueryClient();
  const kept = useQuery(identitiesOf(group));
  const identity = kept.data?.all.find(({ key }) => key.did === kept.data.current);
  const did = identity?.key.did ?? "";
  const found = useQuery({ ...personOfKey(group, did), enabled: identity !== undefined });
  const choose = useCallback(
    async (chosen: string | undefined) => {
      await chooseIdentity(group, chosen);
      await queryClient.invalidateQueries({ queryKey: ["identities", group] });
      await queryClient.invalidateQueries({ queryKey: groupKey(group) });
    },
    [group, queryClient],
  );
  const loading = kept.isPending || (identity !== undefined && found.isPending);
  const identities = kept.data?.all ?? [];
  const member = found.data?.person;
  if (identity === undefined || member === undefined) return { loading, identities, choose };
  const known = found.data?.words[member.name];
  const name = known ?? (identity.name || nameIn({}, undefined));
  const { person, status, vouchers, needed } = member;
  return { loading, identities, choose, me: { person, name, status, vouchers, needed, identity } };
}
