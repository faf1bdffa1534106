/** Links that were made here: shown again to their maker as long as they work; no host has them. */

import { queryOptions } from "@tanstack/react-query";
import { openShelf } from "../../session/shelf.ts";

export interface KeptLink {
  /** did:key of the invitation. */
  readonly key: string;
  /** What stands behind `/join#`. */
  readonly text: string;
  readonly group: string;
  readonly until: string;
}

const shelf = openShelf<KeptLink>("plenty-links");

/** Keeps a link. */
export function keepLink(link: KeptLink): Promise<void> {
  return shelf.put(link.key, link);
}

/** Those of a group, by their keys; what has run out is let go of. */
export const keptLinks = (group: string) =>
  queryOptions({
    queryKey: ["links", group],
    queryFn: async () => {
      const now = new Date().toISOString();
      const all = await shelf.all();
      await Promise.all(all.filter(({ until }) => until < now).map(({ key }) => shelf.drop(key)));
      const left = all.filter((link) => link.group === group && link.until >= now);
      return new Map(left.map(({ key, text }) => [key, text]));
    },
    networkMode: "always",
  });
