/**
 * Replaying a log into a database of the rules' tables: the same fold that the host made, from the bytes
 * alone. Each entry is compared with what the source says of it, so the first that differs is named.
 * Form and signatures of acts are not looked at here: `verify` checks them at the same time, and whoever
 * accepted the entries did.
 */

import type { DatabaseSync } from "node:sqlite";
import { toHex, toTime, type Hash, type Millis } from "@plenty/kernel";
import { decodeEntry, didToKey, leafHash, parseJws, sha256Hex, type ParsedTick } from "@plenty/log";
import { verify } from "@plenty/log/ed25519";
import { digestBefore, isStorageFault, runningDigest, type Engine } from "@plenty/rules";
import type { FolderInfo } from "../store/folder-info.ts";
import { readTrusted } from "../sequencer/trusted.ts";
import { same } from "../store/start-check.ts";
import type { StatePosition } from "../store/state-file.ts";
import type { SourceEntry } from "./sources.ts";

/** What is wrong with an entry, and which of the report's lines it breaks. */
export interface Fault {
  readonly index: number;
  readonly part: "form" | "signature" | "rules" | "digests";
  readonly what: string;
}

export interface Replayed {
  readonly leaf: Uint8Array;
  /** True for the log's own tick: its signature was checked here. */
  readonly tick: boolean;
}

export interface Replay {
  /** Replays the next entry; the fault if it cannot stand where it is. */
  next(entry: SourceEntry): Replayed | Fault;
  /** How far it is. */
  position(): StatePosition;
  /** Ends the transaction under way. */
  commit(): void;
}

export interface ReplayDeps {
  /** Holds what the entries before gave. */
  readonly db: DatabaseSync;
  readonly engine: Engine;
  readonly info: FolderInfo;
  /** Where it goes on; from the beginning if nothing is said. */
  readonly from?: StatePosition & { readonly at: Millis };
}

/** A replay of the log of `info`. */
export function createReplay({ db, engine, info, from }: ReplayDeps): Replay {
  const logKey = didToKey(info.log);
  let index = from?.entries ?? 0;
  let last: Millis = from?.at ?? 0;
  let digest: Uint8Array = from?.digest ?? digestBefore;

  function fault(part: Fault["part"], what: string): Fault {
    return { index, part, what };
  }

  function next(stored: SourceEntry): Replayed | Fault {
    if (!db.isTransaction) db.exec("BEGIN");
    const decoded = decodeEntry(stored.entry);
    if (!decoded.ok) return fault("form", `its bytes are no entry: ${decoded.refusal.detail}`);
    const { at, jws } = decoded.value;
    if (at < last)
      return fault("rules", `its time ${toTime(at)} is before that of the entry before it`);
    const leaf = leafHash(stored.entry);
    const wrong = wrongColumn(stored, { at, leaf });
    if (wrong !== undefined) return fault("digests", wrong);
    const applied = apply(at, jws);
    if ("part" in applied) return applied;
    if (stored.act !== undefined && stored.act !== applied.id)
      return fault("digests", "its stored id is not its own");
    if (stored.facts !== undefined && stored.facts !== applied.json) {
      return fault("digests", "its stored facts are not what the rules give");
    }
    digest = runningDigest(digest, leaf, applied.json);
    if (stored.digest !== undefined && !same(stored.digest, digest)) {
      return fault("digests", "its stored running digest is another");
    }
    index++;
    last = at;
    return { leaf, tick: applied.tick };
  }

  function apply(at: Millis, jws: Uint8Array): { id: Hash; json: string; tick: boolean } | Fault {
    try {
      return isTick(jws) ? applyTick(at, jws) : applyAct(at, jws);
    } catch (error) {
      if (isStorageFault(error)) throw error;
      return fault(
        "rules",
        `the rules threw: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  function applyAct(
    at: Millis,
    jws: Uint8Array,
  ): { id: Hash; json: string; tick: boolean } | Fault {
    const act = readTrusted({ id: idOf(jws), bytes: jws });
    if (index === 0 && act.id !== info.id) return fault("form", "it does not found this group");
    const applied = engine.apply({ index, at, act });
    if (!applied.ok)
      return fault(
        "rules",
        `the rules refuse it: ${applied.refusal.code}. ${applied.refusal.detail}`,
      );
    return { id: act.id, json: applied.value.json, tick: false };
  }

  function applyTick(
    at: Millis,
    jws: Uint8Array,
  ): { id: Hash; json: string; tick: boolean } | Fault {
    const parsed = parseJws(jws);
    if (!parsed.ok || parsed.value.typ !== "tick") return fault("form", "its bytes are no tick");
    const problem = wrongTick(parsed.value, at);
    if (problem !== undefined) return fault("signature", problem);
    const applied = engine.tick({ index, at });
    if (!applied.ok) return fault("rules", `nothing had fallen due: ${applied.refusal.code}`);
    return { id: parsed.value.id, json: applied.value.json, tick: true };
  }

  function wrongTick(tick: ParsedTick, at: Millis): string | undefined {
    const { commons, at: signed } = tick.payload;
    if (tick.kid !== info.log || logKey === undefined)
      return "the tick is not signed by the log's key";
    if (commons !== info.id || signed !== toTime(at)) return "the tick is of another group or time";
    const { signingInput, signature } = tick;
    return verify({ key: logKey, message: signingInput, signature })
      ? undefined
      : "the tick's signature does not hold";
  }

  return {
    next,
    position: () => ({ entries: index, digest }),
    commit() {
      if (db.isTransaction) db.exec("COMMIT");
    },
  };
}

function wrongColumn(
  stored: SourceEntry,
  { at, leaf }: { at: Millis; leaf: Uint8Array },
): string | undefined {
  if (stored.at !== undefined && stored.at !== at)
    return "its stored time is not that of its bytes";
  if (stored.leaf === undefined || same(stored.leaf, leaf)) return undefined;
  return `its stored leaf hash is not ${toHex(leaf)}`;
}

/** SHA-256 of the signing input: all before the last point. */
function idOf(jws: Uint8Array): Hash {
  return sha256Hex(jws.subarray(0, jws.lastIndexOf(POINT)));
}

const POINT = 0x2e;

/** The header of a tick begins like this in base64url: {"alg":"EdDSA","typ":"tick+jws" */
const TICK_START = Buffer.from('{"alg":"EdDSA","typ":"tick+').toString("base64url");

function isTick(jws: Uint8Array): boolean {
  return (
    Buffer.from(jws.buffer, jws.byteOffset, TICK_START.length).toString("latin1") === TICK_START
  );
}
