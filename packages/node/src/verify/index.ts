/** Verification of a log by whoever wants to know: needs the log alone, and trusts nobody's word. */

import { Worker } from "node:worker_threads";
import { accepted, refused, type Refusal, type Result } from "@plenty/kernel";
import { notVerifiable } from "../refusals.ts";
import type { VerifyProgress, VerifyReport } from "./report.ts";

export type { BesideCount, Mismatch, VerifyProgress, VerifyReport } from "./report.ts";

export interface VerifyRequest {
  /** A folder, an exported file, or the address of a group (`https://…/commons/<id>`). */
  readonly source: string;
  /** Lets in at an address whose group shows itself to its own people alone. */
  readonly bearer?: string | undefined;
  readonly threads?: number;
  readonly onProgress?: (progress: VerifyProgress) => void;
  /** Share of the time to work, for a check in the background; 1 unless given. */
  readonly share?: number;
  /** Ends it early; it is then refused. */
  readonly signal?: AbortSignal;
}

/** What the thread is started with. */
export type VerificationData = Pick<VerifyRequest, "source" | "bearer" | "threads" | "share">;

export type FromVerification =
  | { readonly kind: "progress"; readonly progress: VerifyProgress }
  | { readonly kind: "report"; readonly report: VerifyReport }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** Verifies a log on threads of its own. Refused only if there is none to be read. */
export function verifyCommons(request: VerifyRequest): Promise<Result<VerifyReport, Refusal>> {
  const { source, bearer, threads, share, onProgress, signal } = request;
  const data = { source, bearer, threads, share };
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData: data });
  const { promise, resolve } = Promise.withResolvers<Result<VerifyReport, Refusal>>();
  let outcome: Result<VerifyReport, Refusal> = refused(notVerifiable("It was ended early."));
  const stop = (): void => worker.postMessage("stop");
  signal?.addEventListener("abort", stop);
  worker.on("message", (message: FromVerification) => {
    if (message.kind === "progress") onProgress?.(message.progress);
    else outcome = message.kind === "report" ? accepted(message.report) : refused(message.refusal);
  });
  worker.on("error", (error) => {
    outcome = refused(notVerifiable(`${source}: ${error.message}.`));
  });
  worker.on("exit", () => resolve(outcome));
  return promise.finally(() => signal?.removeEventListener("abort", stop));
}
