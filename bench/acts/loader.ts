/** The load generator as others start it, ask it and end it. */

import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Asked, Told } from "./load.ts";

/** Starts one; it does nothing until it is asked. */
export function startLoad(): ChildProcess {
  const file = fileURLToPath(new URL("./load.ts", import.meta.url));
  return fork(file, { stdio: ["ignore", "ignore", "inherit", "ipc"], serialization: "advanced" });
}

/** Asks it and waits for its one answer; rejects if it ends. */
export async function tellProcess(load: ChildProcess, asked: Asked): Promise<Told> {
  const ended = new AbortController();
  const onExit = (): void => ended.abort(new Error("the load generator ended"));
  load.once("exit", onExit);
  try {
    load.send(asked);
    const [told] = await once(load, "message", { signal: ended.signal });
    return told;
  } finally {
    load.off("exit", onExit);
  }
}

/** Ends it. */
export async function stopLoad(load: ChildProcess): Promise<void> {
  if (load.exitCode !== null || load.signalCode !== null) return;
  const ended = once(load, "exit");
  load.kill();
  await ended;
}
