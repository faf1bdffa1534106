/** Who I am in the group on the screen: a visitor, or a person with what is needed to take part. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { late } from "../lib/late.ts";
import { nameIn, readable } from "../lib/names.ts";
import { groupKey } from "../lib/queries.ts";
import { chooseIdentity } from "../session/identities.ts";
import { identitiesOf } from "../session/me.ts";
import type { Session, Somebody } from "../session/me.ts";
import { useKnown } from "./use-known.ts";

/** A newcomer learns so soon that they were welcomed, and who left that they came back elsewhere. */
const welcomedMs = 10_000;

function isNoMember(found: { readonly person?: Somebody | undefined } | undefined): boolean {
  return found?.person !== undefined && found.person.status !== "member";
}

const comingIn = () => late(() => import("../session/come-in.ts"));

/** Lets the host know who asks, so that it shows what is theirs to see; "later" as long as that is not known here. */
function useKnownAs(group: string, did: string | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (did === "later") return;
    void comingIn()
      .then(({ beKnownAs }) => beKnownAs(group, did))
      .then(async (changed) => {
        if (changed) await queryClient.invalidateQueries({ queryKey: groupKey(group) });
      })
      .catch(() => undefined); // without the host nothing is shown anyhow, and that is told where it is asked
  }, [group, did, queryClient]);
}

/** Who I am in a group. */
export function useSession(group: string): Session {
  const queryClient = useQueryClient();
  const { holder } = useKnown();
  const kept = useQuery(identitiesOf(group));
  const identity = kept.data?.all.find(({ key }) => key.did === kept.data.current);
  const did = identity?.key.did ?? "";
  useKnownAs(group, kept.isPending ? "later" : identity?.key.did);
  const found = useQuery({
    ...holder(group, did),
    enabled: identity !== undefined,
    // a closed group tells nobody live who is no member
    refetchInterval: ({ state }) => (isNoMember(state.data) ? welcomedMs : false),
  });
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
  const known = readable(found.data?.words ?? {}, member.name);
  const name = known ?? (identity.name || nameIn({}, undefined));
  const { person, status, vouchers, needed, left, until } = member;
  const away = { ...(left !== undefined && { left }), ...(until !== undefined && { until }) };
  const somebody = { person, name, status, vouchers, needed, ...away, identity };
  const whoIAm = status === "left" ? { away: somebody } : { me: somebody };
  return { loading, identities, choose, ...whoIAm };
}
