/** Who one can be in a group: somebody whom it knows, with a key that this computer keeps. */

import { queryOptions } from "@tanstack/react-query";
import type { Hash } from "@plenty/kernel";
import type { Consent } from "@plenty/log";
import { groupsOfIdentities, loadIdentities } from "./identities.ts";
import type { Identity } from "./identities.ts";

/** Somebody in a group, as it knows them; `name` is a hash of words. */
export interface Somebody {
  readonly person: string;
  readonly name: Hash;
  readonly status: "newcomer" | "member" | "left";
  /** Since when they are away, and until when they can come back, as timestamps. */
  readonly left?: string;
  readonly until?: string;
  /** How many welcomed them, of how many it takes. */
  readonly vouchers: number;
  readonly needed: number;
  /** When they came, as a timestamp. */
  readonly joined: string;
}

type Standing = "person" | "status" | "vouchers" | "needed" | "left" | "until";

export interface Me extends Pick<Somebody, Standing> {
  readonly name: string;
  readonly identity: Identity;
  /** Who signs for them, where this device is not their own. */
  readonly behalf?: { readonly helper: string; readonly consent: Consent };
}

export interface Session {
  readonly loading: boolean;
  /** Absent for a visitor, and for whoever left. */
  readonly me?: Me | undefined;
  /** Who I was here, as long as I can come back. */
  readonly away?: Me | undefined;
  readonly identities: readonly Identity[];
  readonly choose: (did: string | undefined) => Promise<void>;
}

/** Groups in which this computer is somebody, or was about to be. */
export const groupsHere = queryOptions({
  queryKey: ["identities"],
  queryFn: groupsOfIdentities,
  networkMode: "always",
});

/** Identities of a group as this computer keeps them. */
export const identitiesOf = (group: string) =>
  queryOptions({
    queryKey: ["identities", group],
    queryFn: () => loadIdentities(group),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
  });
