/** `plenty completion`: a script by which a shell completes commands, acts, questions, options and their words. */

import { accepted } from "@plenty/kernel";
import { bashScript } from "../completion/bash.ts";
import { fishScript } from "../completion/fish.ts";
import { spotsOf } from "../completion/spots.ts";
import { zshScript } from "../completion/zsh.ts";
import { wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";

const scripts = new Map([
  ["bash", bashScript],
  ["zsh", zshScript],
  ["fish", fishScript],
]);
const shells = [...scripts.keys()];

export const command: Command = {
  name: "completion",
  summary: "print a script by which a shell completes what you type",
  usage: shells.join(" | "),
  words: shells,
  options: {},
  examples: [
    "plenty completion bash > ~/.local/share/bash-completion/completions/plenty",
    'plenty completion zsh > "${fpath[1]}/_plenty"',
    "plenty completion fish > ~/.config/fish/completions/plenty.fish",
  ],
  notes: [
    "  The script holds everything it needs: print it anew when Plenty was updated. Names of people are not",
    "  completed, because that would ask a host at every key.",
  ],
  async run({ args: [shell = "", ...more], io }) {
    const write = scripts.get(shell);
    if (write === undefined || more.length > 0)
      return wrongUsage(`completion is followed by ${shells.join(", ")}`);
    const script = write(spotsOf(await io.commands()));
    return accepted({ json: { shell, script }, lines: [script.trimEnd()] });
  },
};
