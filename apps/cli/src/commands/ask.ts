/** `plenty ask`: any question that a room answers, its parameters typed as people write them. */

import { querySpecs } from "@plenty/rules";
import { findQueryCommand } from "../do/question.ts";
import { wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";

const asked = querySpecs.map(({ room, name, summary }) => ({ name: `${room}/${name}`, summary }));

export const command: Command = {
  name: "ask",
  summary: "ask any question that a room answers",
  usage: "<room/query> [--parameter value ...]",
  options: {},
  examples: [
    "plenty ask people/members",
    "plenty ask credit/account --person birch",
    "plenty ask contributions/recent --theme garden --from 1.11. --json",
  ],
  family: {
    member: "question",
    members: asked,
    find: findQueryCommand,
  },
  run: async () =>
    wrongUsage(
      "ask is followed by a question, such as people/members",
      "See plenty ask --help for all.",
    ),
};
