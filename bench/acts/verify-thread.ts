/** One of two threads that do nothing but check signatures: the rate that all others are held against. */

import { parentPort } from "node:worker_threads";
import { present } from "@plenty/kernel";
import { parseJws } from "@plenty/log";
import { verify, verifierName } from "@plenty/log/ed25519";

export interface VerifyAsked {
  readonly acts: readonly string[];
  readonly milliseconds: number;
}

export interface VerifyDone {
  readonly verifier: string;
  readonly perSecond: number;
}

const port = present(parentPort, "this file runs as a worker");

port.on("message", ({ acts, milliseconds }: VerifyAsked) => {
  const signed = acts.map(signedMessage);
  const start = performance.now();
  let checks = 0;
  let elapsed = 0;
  for (; elapsed < milliseconds; elapsed = performance.now() - start) {
    for (const one of signed)
      if (!verify(one)) throw new Error("a signature of ours does not hold");
    checks += signed.length;
  }
  port.postMessage({
    verifier: verifierName,
    perSecond: (1000 * checks) / elapsed,
  } satisfies VerifyDone);
});

function signedMessage(jws: string): Parameters<typeof verify>[0] {
  const parsed = parseJws(jws);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  const { key, signingInput: message, signature } = parsed.value;
  return { key, message, signature };
}
