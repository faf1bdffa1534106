/**
 * The files that the example house is made of: five published keys, and a script of what its members
 * did in the last thirty days. They are ours, so what does not read is a fault and throws.
 */

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { assert, present } from "@plenty/kernel";
import { isRecord } from "@plenty/client";
import { decodeBase64url } from "@plenty/log";
import type { Signer } from "@plenty/log";
import { signerFromSeed } from "@plenty/log/ed25519";
import type { Row } from "@plenty/client";

/** Folder of the example's files in this repository. */
export const houseFiles: string = fileURLToPath(
  new URL("../../../../examples/house/", import.meta.url),
);

/** One of the five whose keys are published. */
export interface Inhabitant {
  readonly name: string;
  readonly seed: string;
  readonly signer: Signer;
}

/** When something happens: so many days before the day of the example, at this time (UTC). */
export interface Moment {
  readonly ago: number;
  readonly time: string;
}

export interface ScriptedPayment extends Moment {
  readonly from: string;
  readonly to: string;
  /** A decimal of hours. */
  readonly amount: string;
  readonly note: string;
}

export interface ScriptedDoing extends Moment {
  readonly by: string;
  readonly with: readonly string[];
  readonly theme: string;
  readonly kind: Row<"contributions", "recent">["kind"];
  readonly amount?: string;
  readonly unit?: string;
  readonly gift?: true;
  readonly note: string;
  readonly confirmed?: Moment & { readonly by: string };
}

/** Who opened a team, and who then entered it, perhaps with words. */
export interface ScriptedTeam {
  readonly name: string;
  readonly purpose?: string;
  readonly by: string;
  readonly entered: readonly { readonly by: string; readonly hello?: string }[];
}

/** What is to be done, who took it, what was said of it, and who finished it. */
export interface ScriptedTask extends Moment {
  readonly by: string;
  readonly title: string;
  readonly description?: string;
  readonly learn?: string;
  /** Name of the team that it is for. */
  readonly team?: string;
  readonly theme: string;
  readonly kind: ScriptedDoing["kind"];
  readonly takers: Row<"tasks", "tasks">["takers"];
  readonly people: number;
  /** So many days after the day of the example; before it where it is below zero. */
  readonly until?: number;
  readonly amount?: string;
  readonly unit?: string;
  readonly taken?: readonly (Moment & { readonly by: string })[];
  readonly said?: readonly (Moment & { readonly by: string; readonly words: string })[];
  readonly finished?: Moment & Pick<ScriptedDoing, "by" | "with" | "note" | "amount" | "unit">;
}

/** A weekly shift, so many days after the day of the example for the first time. */
export interface ScriptedShift {
  readonly title: string;
  readonly about: string;
  readonly by: string;
  readonly in: number;
  readonly time: string;
  readonly minutes: number;
  readonly places: number;
  /** Who takes all of it, and who cannot be there the first time. */
  readonly whole: string;
  readonly seeks?: string;
}

/** Somebody asks some others for a payment, split alike. */
export interface ScriptedRequest {
  readonly by: string;
  readonly of: readonly string[];
  /** A decimal of hours. */
  readonly amount: string;
  readonly note: string;
}

export interface ScriptedThanks {
  readonly by: string;
  readonly to: readonly string[];
  readonly note: string;
}

export interface Script {
  /** What some of them say of themselves. */
  readonly introduced: readonly { readonly by: string; readonly about: string }[];
  readonly teams: readonly ScriptedTeam[];
  readonly tasks: readonly ScriptedTask[];
  readonly shifts: readonly ScriptedShift[];
  readonly payments: readonly ScriptedPayment[];
  readonly told: readonly ScriptedDoing[];
  /** What waits for an answer on the day of the example. */
  readonly asked: readonly ScriptedRequest[];
  readonly thanked: readonly ScriptedThanks[];
}

/** The five, in the order in which they come into the house. */
export async function readInhabitants(): Promise<readonly Inhabitant[]> {
  const keys = await readJson("keys.json");
  assert(isRecord(keys) && Array.isArray(keys["people"]), "keys.json lists people");
  return Promise.all(keys["people"].map(readInhabitant));
}

/** What they did. */
export async function readScript(): Promise<Script> {
  // Reason: a file of this repository, held to this form by the test that makes the example of it.
  return (await readJson("script.json")) as Script;
}

async function readInhabitant(row: unknown): Promise<Inhabitant> {
  assert(isRecord(row), "keys.json holds objects");
  const { name, did, seed } = row;
  assert(typeof name === "string" && typeof seed === "string", "a key has a name and a seed");
  const bytes = present(decodeBase64url(seed), "a seed is base64url");
  const signer = await signerFromSeed(bytes);
  assert(signer.did === did, "a key's seed makes its did");
  return { name, seed, signer };
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(`${houseFiles}${name}`, "utf8"));
}
