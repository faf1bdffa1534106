/**
 * Being let in to read: where a host refuses to show something of a group, the device that stands for its reader
 * there answers the host's challenge, and what was refused is asked once more. So a session that ended, or a host
 * that forgot it, is no matter of whoever asks.
 */

import { parseTime } from "@plenty/kernel";
import type { CommonsId } from "@plenty/kernel";
import { makeSession } from "@plenty/log";
import type { Signer } from "@plenty/log";
import { bodyOf } from "./http.ts";
import type { Fetch } from "./http.ts";
import { CHALLENGE_OVER, isRecord, refusalOfProblem } from "./refusals.ts";

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
  const underWay = new Map<CommonsId, Promise<Outcome>>();
  const known = new Set<CommonsId>();
  /** How often somebody was let in, by group. */
  const times = new Map<CommonsId, number>();
  /** By group, the device (or nobody) to whom it shows no more for having asked to be let in, and whether it was. */
  const inVain = new Map<CommonsId, Omit<Outcome, "later"> & { readonly device: string }>();

  function comeInOnce(commons: CommonsId): Promise<Outcome> {
    const before = underWay.get(commons);
    if (before !== undefined) return before;
    known.add(commons);
    inVain.delete(commons);
    const entering = comeIn(parts, commons).then((outcome) => {
      if (outcome.bearer !== undefined) bearers.set(commons, outcome.bearer);
      if (outcome.isIn) times.set(commons, (times.get(commons) ?? 0) + 1);
      return outcome;
    });
    underWay.set(commons, entering);
    void entering.finally(() => underWay.delete(commons)).catch(() => false);
    return entering;
  }

  const enter = async (commons: CommonsId): Promise<boolean> => (await comeInOnce(commons)).isIn;

  async function ask(commons: CommonsId, url: string, init?: RequestInit): Promise<Response> {
    const bearer = bearers.get(commons);
    if (bearer === undefined) return fetch(url, init);
    const headers = new Headers(init?.headers);
    headers.set("authorization", `Bearer ${bearer}`);
    return fetch(url, { ...init, headers });
  }

  /** Asks; once more where another request was let in while this one was under way, for one session is enough. */
  async function askKnown(commons: CommonsId, url: string, init?: RequestInit): Promise<Response> {
    const before = times.get(commons);
    const first = await ask(commons, url, init);
    const isKnownSince = first.status === FORBIDDEN && times.get(commons) !== before;
    return isKnownSince ? ask(commons, url, init) : first;
  }

  /** True as long as asking to be let in anew would change nothing: it did not, and a session that was given stands. */
  async function isInVain(commons: CommonsId, url: string, device: string): Promise<boolean> {
    const before = inVain.get(commons);
    if (before?.device !== device) return false;
    return !before.isIn || (await knowsUs(commons, url));
  }

  /** A host that was started anew has forgotten whom it let in; who was, and was still refused, cannot tell by a refusal. */
  async function knowsUs(commons: CommonsId, url: string): Promise<boolean> {
    const listed = await ask(commons, url.replace(/(\/commons\/\w+)\/.*$/, "$1/sessions"));
    if (!listed.ok) return true;
    const answer: unknown = await listed.json();
    const rows = isRecord(answer) ? answer["rows"] : undefined;
    return Array.isArray(rows) && rows.some((row) => isRecord(row) && row["this"] === true);
  }

  /** Once for each group, whatever comes of it. */
  async function early(commons: CommonsId): Promise<void> {
    await enter(commons).catch(() => false); // what is asked next says why the host does not answer
  }

  return {
    enter,
    bearer: async (commons) => ((await enter(commons)) ? bearers.get(commons) : undefined),
    async fetch(url, init) {
      const commons = groupOf(url);
      if (commons === undefined) return fetch(url, init);
      if (parts.early === true && !known.has(commons)) await early(commons);
      const first = await askKnown(commons, url, init);
      if (first.status !== FORBIDDEN) return first;
      const device = (await parts.signerOf(commons))?.did ?? "";
      if (await isInVain(commons, url, device)) return first;
      const { isIn, later } = await comeInOnce(commons);
      // a host that cannot say now who one is does not say that one is nobody: that is asked again
      if (later !== undefined) return later.clone();
      const response = isIn ? await ask(commons, url, init) : first;
      if (response.status === FORBIDDEN) inVain.set(commons, { isIn, device });
      return response;
    },
  };
}

const FORBIDDEN = 403;

function groupOf(url: string): CommonsId | undefined {
  return /\/commons\/([0-9a-f]{64})\//.exec(url)?.[1];
}

/** What came of asking to be let in. */
interface Outcome {
  readonly isIn: boolean;
  readonly bearer?: string;
  /** The answer of a host that is busy: nothing is decided. */
  readonly later?: Response;
}

/** Challenge, signature, session; not in if there is no device, or it is not let in. */
async function comeIn(parts: EntranceParts, commons: CommonsId, isLast = false): Promise<Outcome> {
  const { fetch, origin, as, signerOf } = parts;
  const signer = await signerOf(commons);
  if (signer === undefined) return { isIn: false };
  const path = `${as === "cookie" ? "" : origin}/commons/${commons}`;
  const given = await post(fetch, `${path}/challenges`, {});
  if (given instanceof Response) return notIn(given);
  const { challenge, until: time } = given;
  const until = typeof time === "string" ? parseTime(time) : undefined;
  if (typeof challenge !== "string" || until === undefined) return { isIn: false };
  const request = await makeSession(signer, { commons, origin, challenge, until });
  const entered = await post(fetch, `${path}/sessions`, { request, as });
  if (entered instanceof Response) {
    if (!(await isOver(entered))) return notIn(entered);
    return isLast ? { isIn: false, later: entered } : comeIn(parts, commons, true);
  }
  const { bearer } = entered;
  return { isIn: true, ...(typeof bearer === "string" && { bearer }) };
}

/** True if the challenge was gone before its answer came, as after the host was started anew: another is asked for. */
async function isOver(refused: Response): Promise<boolean> {
  if (refused.status !== UNPROVEN) return false;
  return refusalOfProblem(await bodyOf(refused.clone()), UNPROVEN).code === CHALLENGE_OVER;
}

const UNPROVEN = 401;

function notIn(refused: Response): Outcome {
  const isLater = refused.status === TOO_OFTEN || refused.status >= FIRST_OF_HOST;
  return isLater ? { isIn: false, later: refused } : { isIn: false };
}

const TOO_OFTEN = 429;
/** From here on it is the host that cannot, not the asker who may not. */
const FIRST_OF_HOST = 500;

async function post(
  fetch: Fetch,
  url: string,
  body: object,
): Promise<Readonly<Record<string, unknown>> | Response> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!response.ok) return response;
  const value: unknown = await response.json();
  return isRecord(value) ? value : {};
}
