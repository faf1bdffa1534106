/** The thread of the slow check: verifies one folder after the other as it is told, all by itself. */

import { parentPort, workerData } from "node:worker_threads";
import { accepted, present } from "@plenty/kernel";
import { checkActs } from "../sequencer/checking.ts";
import { openSource } from "../verify/open.ts";
import { runVerify } from "../verify/run.ts";
import type { AuditAnswer } from "./audits.ts";

const port = present(parentPort, "this file runs as a worker");
const { share }: { readonly share: number } = workerData; // set by audits.ts alone
let stopped = false;

port.on("message", (folder: string | undefined) => {
  if (folder !== undefined) return void audit(folder).then((answer) => port.postMessage(answer));
  stopped = true;
  return port.close();
});

async function audit(folder: string): Promise<AuditAnswer> {
  try {
    const source = await openSource(folder);
    if (!source.ok) return unchecked(folder, source.refusal.detail);
    try {
      const deps = { source: source.value, pool: { check }, share, stopped: () => stopped };
      const { mismatch, state } = await runVerify(deps);
      if (stopped) return "unchecked";
      return mismatch === undefined ? "sound" : { ...mismatch, ofState: state === false };
    } finally {
      source.value.close();
    }
  } catch (error) {
    return unchecked(folder, error);
  }
}

function unchecked(folder: string, why: unknown): "unchecked" {
  console.error(`${folder} could not be checked:`, why);
  return "unchecked";
}

async function check(acts: ArrayBuffer, _group: string, brief = false) {
  return accepted(checkActs({ kind: "check", id: 0, acts, brief }));
}
