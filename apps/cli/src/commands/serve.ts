/** `plenty serve`: keeps the groups of a data folder and serves them, with the web app if it is built. */

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { wrongUsage } from "../support/command.ts";
import type { Command, Failure, Options } from "../support/command.ts";
import { cannotReadFile } from "../support/faults.ts";
import { serveUntilStopped } from "../support/serving.ts";
import type { Serving } from "../support/serving.ts";

export const command: Command = {
  name: "serve",
  summary: "keep the groups of a folder and serve them",
  usage: "[--data data] [--port 4747]",
  options: {
    data: { type: "string", value: "DIR", help: "Holds a folder per group (default: data)." },
    port: { type: "string", value: "N", help: "Default: 4747; 0 takes any that is free." },
    listen: {
      type: "string",
      value: "ADDRESS",
      help: "Listen here, with --tls or --origin (default: 127.0.0.1).",
    },
    origin: {
      type: "string",
      value: "URL",
      help: "How others reach this host through a proxy: https://...",
    },
    tls: { type: "string", value: "CERT KEY", help: "Certificate and key, two files in PEM." },
    founding: {
      type: "string",
      value: "WHO",
      help: "Who may found groups here: anyone (default) or nobody.",
    },
    groups: { type: "string", value: "N", help: "Keep so many groups at most (default: 10000)." },
    foundings: {
      type: "string",
      value: "N",
      help: "So many an hour for each address that is not this machine (default: 20).",
    },
    "accept-time": {
      type: "boolean",
      help: "The clock of this machine is right, although it jumped.",
    },
  },
  renamed: { host: "listen" },
  examples: [
    "plenty serve",
    "plenty serve --data /srv/plenty --origin https://orchard.example",
    "plenty serve --listen 0.0.0.0 --port 443 --tls cert.pem key.pem",
    "plenty serve --origin https://orchard.example --founding nobody",
    "plenty serve --port 0 --json",
  ],
  notes: [
    "  Without --listen only this machine reaches it. Browsers sign nothing on an address that is",
    "  neither this machine nor https, so another address needs --tls, or a proxy and --origin.",
  ],
  async run({ args, options, io }) {
    const serving = await readServing(args, options);
    return serving.ok ? serveUntilStopped(serving.value, io) : serving;
  },
};

async function readServing(
  args: readonly string[],
  options: Options,
): Promise<Result<Serving, Failure>> {
  const port = readPort(options.text("port"));
  if (port === undefined) return wrongUsage("--port is a number from 0 to 65535");
  const founding = readFounding(options);
  if (!founding.ok) return founding;
  const hostname = options.text("listen");
  const origin = options.text("origin");
  if (origin !== undefined && !isOrigin(origin))
    return wrongUsage(`"${origin}" is no origin such as https://orchard.example`);
  const tls = await readTls(options.text("tls"), args);
  if (!tls.ok) return tls;
  if (
    hostname !== undefined &&
    !isLoopback(hostname) &&
    origin === undefined &&
    tls.value === undefined
  ) {
    return wrongUsage(
      "--listen goes with --tls or with --origin",
      "Browsers sign nothing without https.",
    );
  }
  return accepted({
    data: resolve(options.text("data") ?? "data"),
    port,
    ...(hostname === undefined ? {} : { hostname }),
    ...(origin === undefined ? {} : { origin: origin.replace(/\/+$/, "") }),
    ...(tls.value === undefined ? {} : { tls: tls.value }),
    acceptTime: options.flag("accept-time"),
    founding: founding.value,
  });
}

function readFounding(options: Options): Result<NonNullable<Serving["founding"]>, Failure> {
  const who = options.text("founding") ?? "anyone";
  if (who !== "anyone" && who !== "nobody") return wrongUsage("--founding is anyone or nobody");
  const [groups, perHour] = [options.text("groups"), options.text("foundings")];
  const odd = [groups, perHour].find((text) => text !== undefined && !/^\d{1,7}$/.test(text));
  if (odd !== undefined) return wrongUsage(`"${odd}" is no number of groups`);
  return accepted({
    who,
    ...(groups === undefined ? {} : { groups: Number(groups) }),
    ...(perHour === undefined ? {} : { perHour: Number(perHour) }),
  });
}

/** Reads a port; undefined if it is none. */
export function readPort(text = "4747"): number | undefined {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : undefined;
}

/** `--tls` is followed by two files: parseArgs gives the second as an argument. */
async function readTls(
  cert: string | undefined,
  args: readonly string[],
): Promise<Result<Serving["tls"], Failure>> {
  const [key, ...more] = args;
  if (more.length > 0 || (cert === undefined) !== (key === undefined)) {
    return wrongUsage(
      cert === undefined
        ? `"${key}" is not understood`
        : "--tls needs two files: certificate and key",
    );
  }
  if (cert === undefined || key === undefined) return accepted(undefined);
  try {
    return accepted({ cert: await readFile(cert, "utf8"), key: await readFile(key, "utf8") });
  } catch (fault) {
    return cannotReadFile(fault, cert);
  }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text.replace(/\/+$/, "");
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "::1" || hostname.startsWith("127.");
}
