/** `plenty send`: sends an act that was kept, the same bytes, so that it is entered at most once. */

import { accepted } from "@plenty/kernel";
import { wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";
import { readUnsent } from "../support/kept.ts";
import { homeFolder, homeOption, whoseOf } from "../support/keys.ts";
import { closing } from "../support/member.ts";
import { sendKept } from "../support/sending.ts";
import { openTarget } from "../support/open-target.ts";

export const command: Command = {
  name: "send",
  summary: "send an act again whose outcome is not known",
  usage: "<file>",
  files: true,
  options: {
    group: { type: "string", value: "WHERE", help: "Where it goes now (default: where it went)." },
    ...homeOption,
  },
  examples: ["plenty send ~/.config/plenty/unsent/3f8c...e1.json"],
  notes: [
    "  When a host does not say what became of an act, the command that signed it keeps it as a file.",
    "  The same bytes are entered once at most, however often they are sent; ten minutes after they were",
    "  signed they are entered no more (Expired). The file goes away once it is known whether they were.",
  ],
  async run({ args, options, io }) {
    const [file, ...more] = args;
    if (file === undefined || more.length > 0) return wrongUsage("one file is needed");
    const unsent = await readUnsent(file);
    if (!unsent.ok) return unsent;
    const { act, where } = unsent.value;
    const target = await openTarget(options.text("group") ?? where, whoseOf(options, io));
    if (!target.ok) return target;
    const { group } = target.value;
    return closing(target.value, async () => {
      const home = homeFolder(options, io);
      const sent = await sendKept({ act, file }, { where, home, io, group });
      if (!sent.ok) return sent;
      const { index, at } = sent.value;
      return accepted({
        json: { receipt: sent.value },
        lines: [`It is recorded: entry ${index}, ${at}.`],
      });
    });
  },
};
