/**
 * Requests to one host as Results: a refusal of the host comes back as it was said, and a host that
 * cannot be reached is a refusal of kind "busy". `fetch` is given, so a test or a process that holds
 * the host itself can answer without a socket.
 */

import { accepted, limits, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { answerNotUnderstood, refusalOfProblem, unreachable } from "./refusals.ts";

/** The part of `fetch` that is used here. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

export interface Http {
  json(path: string): Promise<Result<unknown, Refusal>>;
  text(path: string): Promise<Result<string, Refusal>>;
  bytes(path: string): Promise<Result<Uint8Array, Refusal>>;
  post(path: string, body: unknown): Promise<Result<unknown, Refusal>>;
  delete(path: string): Promise<Result<unknown, Refusal>>;
  /** The response itself, for a stream; a refusal unless its status is 200. */
  open(path: string, init: RequestInit): Promise<Result<Response, Refusal>>;
}

/** Requests below `base` ("http://127.0.0.1:4747", or "" for the page's own host). */
export function createHttp({ base, fetch }: { base: string; fetch: Fetch }): Http {
  const root = base.replace(/\/+$/, "");

  async function open(path: string, init: RequestInit): Promise<Result<Response, Refusal>> {
    try {
      const response = await fetch(root + path, init);
      if (response.ok) return accepted(response);
      return refused(refusalOfProblem(await bodyOf(response), response.status));
    } catch (fault) {
      return refused(unreachable(`${root === "" ? "this page's host" : root}: ${causeOf(fault)}`));
    }
  }

  async function read<T>(
    path: string,
    take: (response: Response) => Promise<T>,
    init: RequestInit = {},
  ): Promise<Result<T, Refusal>> {
    const response = await open(path, init);
    if (!response.ok) return response;
    try {
      return accepted(await take(response.value));
    } catch (fault) {
      return refused(answerNotUnderstood(`${path}: ${causeOf(fault)}`));
    }
  }

  return {
    open,
    json: (path) =>
      read(path, (response) => response.json(), { headers: { accept: "application/json" } }),
    text: (path) => read(path, (response) => response.text()),
    bytes: (path) => read(path, async (response) => new Uint8Array(await response.arrayBuffer())),
    post: (path, body) =>
      read(path, (response) => response.json(), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(limits.answerMs),
      }),
    delete: (path) => read(path, (response) => response.json(), { method: "DELETE" }),
  };
}

/** What stands in a response in JSON; undefined if it is none. */
export async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Node puts the reason of a failed fetch ("ECONNREFUSED") into the error's cause. */
function causeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.cause instanceof Error ? fault.cause.message : fault.message;
}
