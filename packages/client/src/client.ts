/**
 * Typed calls to a host and to one group on it. Answers are Results: what the host refuses and a host
 * that does not answer come back as refusals, never as throws. Nothing is believed here that a proof
 * could show: see check.ts for that. What reads the log's bytes or signed acts is imported when it is called,
 * so that a page which only asks loads none of it.
 */

import { accepted, isHash, limits, refused } from "@plenty/kernel";
import type { CommonsId, Hash, Refusal, Result } from "@plenty/kernel";
import type { ActSpec, BodyOf } from "@plenty/rules/spec";
import type {
  AskedRoom,
  BesideAnswer,
  QueryAnswer,
  QueryName,
  QueryParams,
  Row,
} from "./answers.ts";
import { readFeed } from "./feed.ts";
import type { FeedEvent, FeedOptions } from "./feed.ts";
import { createHttp } from "./http.ts";
import type { Fetch, Http } from "./http.ts";
import { answerNotUnderstood, isRecord, unreachable } from "./refusals.ts";
import type { SentAct } from "./parts.ts";
import { previewAt } from "./previewing.ts";
import type { Foreseeing, Previewed } from "./previewing.ts";
import { receiptOf } from "./receipt.ts";
import type { Receipt } from "./receipt.ts";
import type { resultsOf as ResultsOf } from "./results.ts";

export interface Client {
  readonly base: string;
  /** Groups that the host keeps. */
  groups(): Promise<Result<readonly GroupName[], Refusal>>;
  /** Refused if no group may be founded on the host now. */
  mayFound(): Promise<Result<unknown, Refusal>>;
  /** A fresh log key (did:key) that the host keeps for a group about to be founded. */
  newLogKey(): Promise<Result<string, Refusal>>;
  /** What an invitation is to; refused if it lets nobody in, or the host knows none such. */
  openInvitation(asked: AskedInvitation): Promise<Result<OpenedInvitation, Refusal>>;
  /** Calls to one group; a founding is sent to the group that it founds. */
  group(commons: CommonsId): GroupClient;
}

export interface GroupName {
  readonly id: CommonsId;
  readonly name: string;
  /** True of an example, whose throw-away keys its host publishes. */
  readonly example?: true;
}

/** How an invitation is asked about: by its key, with the proof that one has it, for this host and this time. */
export interface AskedInvitation {
  /** Short id of the group. */
  readonly group: string;
  readonly key: string;
  readonly origin: string;
  readonly at: string;
  readonly proof: string;
}

/** What whoever holds an invitation learns of the group. */
export interface OpenedInvitation {
  readonly commons: CommonsId;
  readonly name: string;
  /** What it is for, in its founders' words; absent where they are not kept. */
  readonly object?: string;
  /** SHA-256 of the charter that whoever joins affirms. */
  readonly charter: Hash;
  /** Name of who made it; absent where it was erased. */
  readonly from?: string;
  readonly until: string;
  /** From when on its maker can vouch for whoever comes by it, where that is later; so long others do. */
  readonly again?: string;
}

export interface GroupClient {
  readonly commons: CommonsId;
  /** Sends acts in order, in as many requests as the host's limits ask; each is answered for itself. */
  send(acts: readonly SentAct[]): Promise<Result<readonly Result<Receipt, Refusal>[], Refusal>>;
  /** Sends one act. */
  sendOne(act: SentAct): Promise<Result<Receipt, Refusal>>;
  /** What would follow from an act if it came now; nothing is written. */
  preview<A extends ActSpec>(
    spec: A,
    by: Foreseeing,
    body: BodyOf<A>,
  ): Promise<Result<Previewed<A>, Refusal>>;
  /** Asks a room; answers and parameters are of the forms that it declares. */
  query<R extends AskedRoom, Q extends QueryName<R>>(
    room: R,
    query: Q,
    ...params: QueryArgs<R, Q>
  ): Promise<Result<QueryAnswer<R, Q>, Refusal>>;
  /** Words and texts that hold all that is typed, as far as whoever asks may read them; `before` is `next` of the page before. */
  search(typed: string, page?: SearchPage): Promise<Result<Found, Refusal>>;
  /** A name of somebody who belongs that looks like one that is typed; absent if there is none. */
  alike(name: string): Promise<Result<{ readonly like?: string }, Refusal>>;
  /** A page of all entries by whoever asks, or naming them; `after` is `next` of the page before. */
  mine(after?: number): Promise<Result<Mine, Refusal>>;
  /** The signed checkpoint, as text. */
  checkpoint(): Promise<Result<string, Refusal>>;
  /** Bytes of a tile by its path below the group ("tile/0/000"). */
  tile(path: string): Promise<Result<Uint8Array, Refusal>>;
  /** Bytes of one entry of a log that has `size` entries. */
  entry(at: {
    readonly index: number;
    readonly size: number;
  }): Promise<Result<Uint8Array, Refusal>>;
  /** What the host tells of one act. */
  act(id: Hash): Promise<Result<unknown, Refusal>>;
  receipt(id: Hash): Promise<Result<Receipt, Refusal>>;
  /** Tells of entries as they come, until the signal is aborted. */
  feed(onEvent: (event: FeedEvent) => void, options: FeedOptions): Promise<void>;
}

export interface SearchPage {
  readonly before?: number | undefined;
  readonly limit?: number;
}

/** What a search found: words or a part of a text, each with the entry that names it. */
export interface Found extends BesideAnswer {
  readonly rows: readonly {
    readonly hash: Hash;
    readonly text: string;
    readonly entry: Row<"home", "entries">;
  }[];
  readonly next?: number;
}

/** Entries about somebody, whole, with the words in them that they may read. */
export interface Mine {
  readonly rows: readonly object[];
  readonly next?: number;
}

export type Params = Readonly<Record<string, string | number | boolean | undefined>>;
/** Parameters may be left out where none is needed. */
export type QueryArgs<R extends AskedRoom, Q extends QueryName<R>> =
  object extends QueryParams<R, Q> ? [params?: QueryParams<R, Q>] : [params: QueryParams<R, Q>];

/** Calls to the host at `base`. */
export function createClient({ base, fetch }: { base: string; fetch: Fetch }): Client {
  const http = createHttp({ base, fetch });
  return {
    base,
    groups: async () => take(await http.json("/commons"), groupNames),
    mayFound: () => http.json("/founding"),
    newLogKey: async () => take(await http.post("/log-keys", {}), logOf),
    openInvitation: async (asked) => take(await http.post("/invitations", asked), openedOf),
    group: (commons) => groupClient(http, commons),
  };
}

function groupClient(http: Http, commons: CommonsId): GroupClient {
  const path = `/commons/${commons}`;
  return {
    commons,
    send: (acts) => sendAll(http, commons, acts),
    sendOne: (act) => sendOne(http, commons, act),
    preview: (spec, by, body) => previewAt({ http, path }, { act: spec.name, by, body }),
    query: async (room, query, params: Params = {}) =>
      // Reason: the host's answer is of the form that the query declares; no content of it is believed.
      (await http.json(`${path}/rooms/${room}/${query}${search(params)}`)) as Result<
        never,
        Refusal
      >,
    search: async (q, page = {}) =>
      take(await http.json(`${path}/search${search({ q, ...page })}`), rowsOf<Found>),
    alike: async (name) => take(await http.json(`${path}/alike${search({ name })}`), alikeOf),
    mine: async (after) => take(await http.json(`${path}/me${search({ after })}`), rowsOf<Mine>),
    checkpoint: () => http.text(`${path}/checkpoint`),
    tile: (tile) => http.bytes(`${path}/${tile}`),
    entry: async (at) => (await import("./entry-bytes.ts")).readEntry(http, path, at),
    act: (id) => http.json(`${path}/acts/${id}`),
    receipt: async (id) =>
      take(await http.json(`${path}/receipts/${id}`), (value) => receiptOf(value, id)),
    feed: (onEvent, options) => readFeed({ http, path: `${path}/feed` }, onEvent, options),
  };
}

async function sendOne(
  http: Http,
  commons: CommonsId,
  act: SentAct,
): Promise<Result<Receipt, Refusal>> {
  const results = await sendAll(http, commons, [act]);
  if (!results.ok) return results;
  const [first] = results.value;
  return first ?? refused(answerNotUnderstood("no result for the act"));
}

async function sendAll(
  http: Http,
  commons: CommonsId,
  acts: readonly SentAct[],
): Promise<Result<readonly Result<Receipt, Refusal>[], Refusal>> {
  const results: Result<Receipt, Refusal>[] = [];
  const reader = await readerOfResults();
  if (!reader.ok) return reader;
  for (const part of requestsOf(acts)) {
    const answer = await http.post(`/commons/${commons}/acts`, { acts: part });
    // One act is answered with its problem's own status; that is its result, not a failed request.
    if (!answer.ok && part.length === 1 && answer.refusal.kind !== "busy") {
      results.push(answer);
      continue;
    }
    const read = take(answer, (value) => reader.value(value, part));
    if (!read.ok) return read;
    results.push(...read.value);
  }
  return accepted(results);
}

/** What reads answers is there before anything is sent: in a page it comes from the host, which may be gone by then. */
async function readerOfResults(): Promise<Result<typeof ResultsOf, Refusal>> {
  try {
    return accepted((await import("./results.ts")).resultsOf);
  } catch (fault) {
    return refused(unreachable(String(fault)));
  }
}

/** Splits acts into requests that keep within the host's limits of number and size. */
export function requestsOf(acts: readonly SentAct[]): readonly (readonly SentAct[])[] {
  const requests: SentAct[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const act of acts) {
    const more = textBytes(JSON.stringify(act)) + 1;
    const last = requests.at(-1);
    if (
      last === undefined ||
      last.length === limits.actsPerRequest ||
      bytes + more > roomInRequest
    ) {
      requests.push([act]);
      bytes = more;
    } else {
      last.push(act);
      bytes += more;
    }
  }
  return requests;
}

/** Leaves room for the braces around the acts. */
const roomInRequest = limits.requestBytes - 64;

function textBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function search(params: Params): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined) fields.set(name, String(value));
  }
  return fields.size === 0 ? "" : `?${fields}`;
}

/** Reads an answer; one that does not have its form is a refusal. */
function take<T>(
  answer: Result<unknown, Refusal>,
  read: (value: unknown) => T | undefined,
): Result<T, Refusal> {
  if (!answer.ok) return answer;
  const value = read(answer.value);
  return value === undefined
    ? refused(answerNotUnderstood("it has another form than this version's"))
    : accepted(value);
}

/** A page of rows; no content of it is believed. */
function rowsOf<T>(value: unknown): T | undefined {
  return isRecord(value) && Array.isArray(value["rows"]) ? (value as T) : undefined; // see above
}

function groupNames(value: unknown): readonly GroupName[] | undefined {
  const rows = isRecord(value) ? (value["commons"] ?? value["rows"]) : value;
  if (!Array.isArray(rows)) return undefined;
  return rows.filter(isRecord).map(({ id, name, example }) => ({
    id: String(id),
    name: String(name),
    ...(example === true ? { example } : {}),
  }));
}

function logOf(value: unknown): string | undefined {
  const log = isRecord(value) ? value["log"] : undefined;
  return typeof log === "string" ? log : undefined;
}

function alikeOf(value: unknown): { readonly like?: string } | undefined {
  if (!isRecord(value)) return undefined;
  const { like } = value;
  return typeof like === "string" ? { like } : {};
}

function openedOf(value: unknown): OpenedInvitation | undefined {
  if (!isRecord(value)) return undefined;
  const { commons, name, object, charter, from, until, again } = value;
  if (typeof commons !== "string" || !isHash(commons)) return undefined;
  if (typeof name !== "string") return undefined;
  if (typeof charter !== "string" || typeof until !== "string") return undefined;
  const told = {
    ...(typeof object === "string" && { object }),
    ...(typeof from === "string" && { from }),
    ...(typeof again === "string" && { again }),
  };
  return { commons, name, charter, until, ...told };
}
