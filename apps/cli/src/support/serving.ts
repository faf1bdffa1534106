/** Serving a data folder: opens its groups, listens, announces the address, and ends on a signal. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { accepted } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { createHost, serve } from "@plenty/node";
import type { Commons, Host, HostDeps, RunningServer, ServeDeps } from "@plenty/node";
import { fail } from "./command.ts";
import type { Failure, Io, Outcome } from "./command.ts";
import { listenFaultWords, writeFaultWords } from "./faults.ts";

export interface Serving {
  /** Holds one folder per group. */
  readonly data: string;
  readonly port: number;
  readonly hostname?: string;
  /** Address under which others reach this host, without a final slash. */
  readonly origin?: string;
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly acceptTime?: boolean;
  readonly founding?: NonNullable<HostDeps["founding"]>;
  /** Told on stderr beneath the address. */
  readonly hint?: string;
}

/** Root of this repository. */
export const root: string = fileURLToPath(new URL("../../../../", import.meta.url));
/** Where the web app lies once it is built. */
const webFolder: string = join(root, "apps", "web", "dist");

/** Serves until SIGINT or SIGTERM. */
export async function serveUntilStopped(serving: Serving, io: Io): Promise<Outcome> {
  const stop = io.stopSignal();
  const opened = await openHost(serving);
  if (!opened.ok) return opened;
  const host = opened.value;
  const listening = await listen(serving, host);
  if (!listening.ok) {
    await host.close();
    return listening;
  }
  announce(host, listening.value, io);
  if (serving.hint !== undefined) io.say(serving.hint);
  await new Promise<void>((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener("abort", () => resolve(), { once: true });
  });
  await listening.value.close();
  await host.close();
  return accepted({ json: {}, lines: [] });
}

async function openHost({
  data,
  acceptTime = false,
  founding = {},
}: Serving): Promise<Result<Host, Failure>> {
  try {
    return accepted(await createHost({ dataDir: data, acceptTime, founding }));
  } catch (fault) {
    return fail({
      code: "DataFolderClosed",
      title: "The data folder cannot be opened",
      detail: writeFaultWords(fault, data),
      next: "Name a folder that may be written with --data.",
      exit: 3,
    });
  }
}

async function listen(serving: Serving, host: Host): Promise<Result<RunningServer, Failure>> {
  const { port, hostname, origin, tls } = serving;
  const deps: ServeDeps = {
    host,
    port,
    ...(hostname === undefined ? {} : { hostname }),
    ...(origin === undefined ? {} : { origin }),
    ...(tls === undefined ? {} : { tls }),
    ...(existsSync(webFolder) ? { staticDir: webFolder } : {}),
  };
  try {
    return accepted(await serve(deps));
  } catch (fault) {
    return fail({
      code: "CannotListen",
      title: "This address cannot be served",
      detail: listenFaultWords(fault, { port, ...(hostname === undefined ? {} : { hostname }) }),
      next: `See whether it runs already, at port ${port}, or choose another with --port; 0 takes any.`,
      exit: 3,
    });
  }
}

function announce(host: Host, { url, port }: RunningServer, io: Io): void {
  for (const { folder, refusal } of host.unopened) {
    io.say(`${folder} stays closed: ${wordsOf(refusal)}`);
    hintAtExample(folder, refusal, io);
  }
  sayWoken(host, io);
  const groups = host.list().map(({ id, name, folder }) => ({ id, name, folder }));
  for (const { name, folder } of groups) io.say(`${name} (${folder})`);
  io.announce({ json: { url, port, data: host.dataDir, groups }, lines: [`${url}/`] });
}

/** Says of each group that is woken what is wrong with it, if something is: once, until it is something else. */
function sayWoken(host: Host, io: Io): void {
  const said = new Map<string, string | undefined>();
  host.onWoken(({ id, name, folder }, opened) => {
    const fault = opened.ok ? opened.value.stopped() : opened.refusal;
    const known = said.get(id) === fault?.code;
    said.set(id, fault?.code);
    if (opened.ok && (fault === undefined || !known)) sayStanding(opened.value, io);
    if (opened.ok || known) return;
    io.say(`${name} stays closed: ${wordsOf(opened.refusal)}`);
    hintAtExample(folder, opened.refusal, io);
  });
}

/** Says that a group takes no entries, for good or until it was made anew; then, once that is done. */
function sayStanding(commons: Commons, io: Io): void {
  const { name, folder } = commons;
  const progress = commons.rebuilding();
  if (progress !== undefined) {
    const { done, of } = progress;
    io.say(`${name} is read-only while its state is made anew: ${done} of ${of} entries.`);
    void commons.ready.then(() => {
      if (commons.stopped() === undefined) io.say(`${name} was made anew and takes entries.`);
      else sayStanding(commons, io);
    });
  }
  const stopped = commons.stopped();
  if (stopped === undefined) return;
  io.say(`${name} takes no entries: ${wordsOf(stopped)}`);
  hintAtExample(folder, stopped, io);
}

/** An example of another version is made again sooner than its version is found. */
function hintAtExample(folder: string, { code }: Refusal, io: Io): void {
  if (!["SchemaMismatch", "RulesDiffer"].includes(code) || !isExample(folder)) return;
  io.say(`It is an example: end this, delete ${folder}, and npm start makes it anew.`);
}

/** An example has a card with its public keys beside the log. */
function isExample(folder: string): boolean {
  return existsSync(join(folder, "example.json"));
}

function wordsOf({ title, detail, next }: Refusal): string {
  return `${title}. ${detail} ${next}`;
}
