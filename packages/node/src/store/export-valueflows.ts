/**
 * The journal of a commons, or a part of it by time, as JSON-LD in the vocabulary of ValueFlows. It is read off the state as it
 * is now, also of a commons that a host has open, and written aside and renamed, so the file is whole or not there.
 */

import { closeSync, existsSync, openSync, renameSync, writeSync } from "node:fs";
import { accepted, refused } from "@plenty/kernel";
import type { Millis, Refusal, Result } from "@plenty/kernel";
import { valueFlows, valueFlowsContext } from "@plenty/rules";
import type { DatabaseSync } from "node:sqlite";
import { folderTaken, folderUnreadable } from "../refusals.ts";
import { folderPaths } from "./folder.ts";
import { readFolderInfo } from "./folder-info.ts";
import { openReader } from "./sqlite.ts";
import { createPositionReader } from "./state-file.ts";

export interface ExportedFlows {
  /** Events, and all else that they name. */
  readonly events: number;
  readonly named: number;
}

/** Which part: from a time on, and before another. */
export interface Times {
  readonly since?: Millis;
  readonly until?: Millis;
}

/** Writes what moved, to a file that is not there yet. */
export function exportValueFlows(
  folder: string,
  file: string,
  times: Times = {},
): Result<ExportedFlows, Refusal> {
  if (existsSync(file)) return refused(folderTaken(file));
  const info = readFolderInfo(folder);
  if (!info.ok) return info;
  const { state: path } = folderPaths(folder);
  if (!existsSync(path)) return refused(withoutState(folder));
  const state = openReader(path);
  try {
    if (createPositionReader(state)() === undefined) return refused(withoutState(folder));
    const written = writeGraph(state, `${file}.new`, { commons: info.value.id, ...times });
    renameSync(`${file}.new`, file);
    return accepted(written);
  } finally {
    state.close();
  }
}

function withoutState(folder: string): Refusal {
  return folderUnreadable(`The state of ${folder} is not made yet: have the group served once.`);
}

function writeGraph(
  state: DatabaseSync,
  file: string,
  slice: Parameters<typeof valueFlows>[1],
): ExportedFlows {
  const out = openSync(file, "w", 0o600);
  let [events, named] = [0, 0];
  state.exec("BEGIN");
  try {
    writeSync(out, `{"@context":${JSON.stringify(valueFlowsContext)},"@graph":[`);
    for (const node of valueFlows(state, slice)) {
      writeSync(out, `${events + named === 0 ? "" : ","}\n${JSON.stringify(node)}`);
      if (node["@type"] === "vf:EconomicEvent") events++;
      else named++;
    }
    writeSync(out, "\n]}\n");
    return { events, named };
  } finally {
    state.exec("ROLLBACK");
    closeSync(out);
  }
}
