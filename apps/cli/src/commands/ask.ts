/** `plenty ask`: any question that a room answers, its parameters typed as people write them. */

import { querySpecs } from "@plenty/rules";
import { familyExamples } from "../do/family-examples.ts";
import { fieldsOfQuery, findQueryCommand, queryCommand } from "../do/question.ts";
import { wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";

const asked = querySpecs.map(({ room, name, summary }) => ({ name: `${room}/${name}`, summary }));

export const command: Command = {
  name: "ask",
  summary: "ask any question that a room answers",
  usage: "<room/query> [--parameter value ...]",
  options: {},
  examples: familyExamples(
    querySpecs.map((spec) => ({ command: queryCommand(spec), fields: fieldsOfQuery(spec) })),
  ),
  family: {
    member: "question",
    members: asked,
    find: findQueryCommand,
  },
  run: async () =>
    wrongUsage(
      "ask is followed by a question, of the form room/query",
      "See plenty ask --help for all.",
    ),
};
