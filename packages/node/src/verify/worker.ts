/** A thread that verifies one source, so that whoever asked stays free to draw a progress bar or to serve. */

import { parentPort, workerData } from "node:worker_threads";
import { present } from "@plenty/kernel";
import { openSource } from "./open.ts";
import type { FromVerification, VerificationData } from "./index.ts";
import { runVerify } from "./run.ts";

const port = present(parentPort, "this file runs as a worker");
const { source, bearer, threads, share }: VerificationData = workerData; // set by verifyCommons alone

function send(message: FromVerification): void {
  port.postMessage(message);
}

let stopped = false;
port.once("message", () => {
  stopped = true;
});
port.unref();

const opened = await openSource(source, bearer);
if (!opened.ok) send({ kind: "refused", refusal: opened.refusal });
else {
  const report = await runVerify({
    source: opened.value,
    ...(threads === undefined ? {} : { threads }),
    ...(share === undefined ? {} : { share }),
    stopped: () => stopped,
    onProgress: (progress) => send({ kind: "progress", progress }),
  });
  opened.value.close();
  if (!stopped) send({ kind: "report", report });
}
