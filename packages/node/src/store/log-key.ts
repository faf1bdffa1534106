/**
 * The private key of a log, as a file: the 32 bytes of the Ed25519 seed in hexadecimal and a newline,
 * readable by its owner alone. Whoever has it can sign checkpoints in the name of the log, and nothing
 * else: no act is ever signed with it.
 */

import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fromHex, toHex } from "@plenty/kernel";
import type { Signer } from "@plenty/log";
import { signerFromSeed } from "@plenty/log/ed25519";
import { writeDurably } from "./folder.ts";

/** 32 bytes from which the key pair follows. */
export type Seed = Uint8Array;

/** A fresh seed. */
export function makeSeed(): Seed {
  return new Uint8Array(randomBytes(32));
}

/** Writes a seed to a file that only its owner reads. */
export function writeSeed(path: string, seed: Seed): void {
  writeDurably(path, `${toHex(seed)}\n`, 0o600);
}

/** Reads a seed; undefined if the file is missing or holds none. */
export function readSeed(path: string): Seed | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, "utf8").trim();
  return text.length === 64 ? fromHex(text) : undefined;
}

/** The signer of a seed. */
export function logSigner(seed: Seed): Promise<Signer> {
  return signerFromSeed(seed);
}
