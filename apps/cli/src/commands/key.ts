/** `plenty key new | show`: the key of this machine. */

import { platformRandom } from "@plenty/client";
import { accepted } from "@plenty/kernel";
import { wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";
import { keyFile, keyOptions, readKey, writeKey } from "../support/keys.ts";

export const command: Command = {
  name: "key",
  summary: "make this machine's key, or show its public name",
  usage: "new | show",
  words: ["new", "show"],
  options: keyOptions,
  examples: ["plenty key new", "plenty key show --json", "plenty key new --key ~/keys/birch.json"],
  notes: [
    "  The key signs what you do. Its file is yours alone (mode 0600) and is never sent anywhere;",
    "  a file that others can read is refused, and a key is never written over.",
    "  Beside it, receipts/ holds the receipt of each act that was recorded, <act id>.tlog-proof, and",
    "  unsent/ each act of which that is not known: see plenty send --help.",
  ],
  async run({ args, options, io }) {
    const file = keyFile(options, io);
    const [verb, ...more] = args;
    if ((verb !== "new" && verb !== "show") || more.length > 0) {
      return wrongUsage("key is followed by new or by show");
    }
    const signer = verb === "new" ? await writeKey(file, platformRandom(32)) : await readKey(file);
    if (!signer.ok) return signer;
    const { did } = signer.value;
    return accepted({ json: { did, file }, lines: [did, `in ${file}`] });
  },
};
