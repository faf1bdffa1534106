/** `plenty start`, what `npm start` runs: builds the web app, makes the example house, and serves both. */

import { join, resolve } from "node:path";
import { dayOf } from "@plenty/kernel";
import { makeHouse } from "../example/house.ts";
import { wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";
import { isFreeFolder } from "../support/free-folder.ts";
import { root, serveUntilStopped } from "../support/serving.ts";
import { buildWeb } from "../support/web-build.ts";
import { readPort } from "./serve.ts";

export const command: Command = {
  name: "start",
  summary: "make and serve the example house, and say at which address a browser opens it",
  usage: "[--port 4747]",
  options: {
    data: {
      type: "string",
      value: "DIR",
      help: "Holds a folder per group (default: data in this repository).",
    },
    port: { type: "string", value: "N", help: "Default: 4747; 0 takes any that is free." },
  },
  examples: ["npm start", "npm start -- --port 0"],
  async run({ args, options, io }) {
    const port = readPort(options.text("port"));
    if (args.length > 0) return wrongUsage(`"${args[0]}" is not understood`);
    if (port === undefined) return wrongUsage("--port is a number from 0 to 65535");
    const built = await buildWeb(root, io);
    if (!built.ok) return built;
    const data = resolve(options.text("data") ?? join(root, "data"));
    const house = join(data, "house");
    if (isFreeFolder(house)) {
      const progress = io.progress("the example house", undefined);
      const today = Date.parse(dayOf(io.now()));
      const made = await makeHouse({ out: house, today, readers: "everyone", progress });
      if (!made.ok) return made;
    }
    const hint = "Open the address above in a browser; Ctrl+C ends it.";
    return serveUntilStopped({ data, port, hint }, io);
  },
};
