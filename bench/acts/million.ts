/**
 * The long run behind `--full`: a group grows to 1,000,000 entries in a fresh process, which tells how
 * much larger it became past the first 100,000; then another opens the folder and takes one act.
 */

import { fork } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { freshDirectory } from "../lib/directory.ts";
import { rounded } from "../lib/figures.ts";
import type { Figures } from "../lib/figures.ts";
import type { Grown, GrowAsked, Opened } from "./grow.ts";

const MILLION = 1_000_000;
const MEGABYTE = 1024 * 1024;

/** Figures of the long run; several minutes. */
export async function openAndGrow(tell: (words: string) => void): Promise<Figures> {
  const dataDir = freshDirectory();
  try {
    tell(`growing to ${MILLION.toLocaleString("en")} entries: some minutes`);
    const grown = await inProcess<Grown>({ kind: "grow", dataDir, entries: MILLION });
    tell("opening");
    const opened = await inProcess<Opened>({ kind: "open", dataDir, cast: grown.cast });
    return {
      open_1m_ms: rounded(opened.milliseconds),
      rss_growth_mb: rounded((grown.rssAtEnd - grown.rssAtTenth) / MEGABYTE),
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Asks a process of its own for one thing, and ends it. */
async function inProcess<Done>(asked: GrowAsked): Promise<Done> {
  const file = fileURLToPath(new URL("./grow.ts", import.meta.url));
  const stdio = ["ignore", "ignore", "inherit", "ipc"] as const;
  const child = fork(file, { stdio: [...stdio], execArgv: ["--expose-gc"] });
  const ended = new AbortController();
  child.once("exit", () => ended.abort(new Error("the process ended before it told anything")));
  child.send(asked);
  try {
    const [done] = await once(child, "message", { signal: ended.signal });
    return done;
  } finally {
    child.kill();
  }
}
