/**
 * Being let in to read: where a host refuses to show something of a group, the device that stands for its reader
 * there answers the host's challenge, and what was refused is asked once more. So a session that ended, or a host
 * that forgot it, is no matter of whoever asks.
 */

import { parseTime } from "@plenty/kernel";
import type { CommonsId } from "@plenty/kernel";
import { makeSession } from "@plenty/log";
import type { Signer } from "@plenty/log";
import type { Fetch } from "./http.ts";
import { isRecord } from "./refusals.ts";

export interface EntranceParts {
  readonly fetch: Fetch;
  /** Where requests go ("https://orchard.example"): what is signed holds there and nowhere else. */
  readonly origin: string;
  /** A browser keeps a cookie, which no page can read; a program holds a bearer itself. */
  readonly as: "cookie" | "bearer";
  /** True to be let in before anything is refused: an open group shows visitors all but what is somebody's own. */
  readonly early?: boolean;
  /** The device that stands for the reader in a group; undefined for a visitor. */
  readonly signerOf: (commons: CommonsId) => Promise<Signer | undefined>;
}

export interface Entrance {
  /** The same requests, let in where that helps. */
  readonly fetch: Fetch;
  /** The bearer by which a group's device is let in now, for other programs; undefined if it is not, or in a browser. */
  bearer(commons: CommonsId): Promise<string | undefined>;
  /** Has a group's device let in now; false if there is none, or the host knows it not. */
  enter(commons: CommonsId): Promise<boolean>;
}

/** An entrance by which nobody has come yet. */
export function createEntrance(parts: EntranceParts): Entrance {
  const { fetch } = parts;
  const bearers = new Map<CommonsId, string>();
  const underWay = new Map<CommonsId, Promise<boolean>>();
  const known = new Set<CommonsId>();
  /** By group, the device (or nobody) to whom it shows no more for having asked to be let in. */
  const inVain = new Map<CommonsId, string>();

  function enter(commons: CommonsId): Promise<boolean> {
    const before = underWay.get(commons);
    if (before !== undefined) return before;
    inVain.delete(commons);
    const entering = comeIn(parts, commons).then((entered) => {
      if (entered?.bearer !== undefined) bearers.set(commons, entered.bearer);
      return entered !== undefined;
    });
    underWay.set(commons, entering);
    void entering.finally(() => underWay.delete(commons)).catch(() => false);
    return entering;
  }

  async function ask(commons: CommonsId, url: string, init?: RequestInit): Promise<Response> {
    const bearer = bearers.get(commons);
    if (bearer === undefined) return fetch(url, init);
    const headers = new Headers(init?.headers);
    headers.set("authorization", `Bearer ${bearer}`);
    return fetch(url, { ...init, headers });
  }

  /** Once for each group, whatever comes of it. */
  async function early(commons: CommonsId): Promise<void> {
    known.add(commons);
    await enter(commons).catch(() => false); // what is asked next says why the host does not answer
  }

  return {
    enter,
    bearer: async (commons) => ((await enter(commons)) ? bearers.get(commons) : undefined),
    async fetch(url, init) {
      const commons = groupOf(url);
      if (commons === undefined) return fetch(url, init);
      if (parts.early === true && !known.has(commons)) await early(commons);
      const first = await ask(commons, url, init);
      if (first.status !== FORBIDDEN) return first;
      const device = (await parts.signerOf(commons))?.did ?? "";
      if (inVain.get(commons) === device) return first;
      const response = (await enter(commons)) ? await ask(commons, url, init) : first;
      if (response.status === FORBIDDEN) inVain.set(commons, device);
      return response;
    },
  };
}

const FORBIDDEN = 403;

function groupOf(url: string): CommonsId | undefined {
  return /\/commons\/([0-9a-f]{64})\//.exec(url)?.[1];
}

/** Challenge, signature, session; undefined if there is no device, or it is not let in. */
async function comeIn(
  { fetch, origin, as, signerOf }: EntranceParts,
  commons: CommonsId,
): Promise<{ readonly bearer?: string } | undefined> {
  const signer = await signerOf(commons);
  if (signer === undefined) return undefined;
  const path = `${as === "cookie" ? "" : origin}/commons/${commons}`;
  const given = await post(fetch, `${path}/challenges`, {});
  const { challenge, until: time } = given ?? {};
  const until = typeof time === "string" ? parseTime(time) : undefined;
  if (typeof challenge !== "string" || until === undefined) return undefined;
  const request = await makeSession(signer, { commons, origin, challenge, until });
  const entered = await post(fetch, `${path}/sessions`, { request, as });
  if (entered === undefined) return undefined;
  const { bearer } = entered;
  return typeof bearer === "string" ? { bearer } : {};
}

async function post(
  fetch: Fetch,
  url: string,
  body: object,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) return undefined;
  const value: unknown = await response.json();
  return isRecord(value) ? value : undefined;
}
