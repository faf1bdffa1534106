/** `plenty do`: any act of any room, its body typed field by field. */

import { actCommand, fieldsOfAct, findActCommand, typableActs } from "../do/act.ts";
import { familyExamples } from "../do/family-examples.ts";
import { wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";

export const command: Command = {
  name: "do",
  summary: "do any act, its fields typed as people write them",
  usage: "<room.act> [--field value ...]",
  options: {},
  examples: familyExamples(
    typableActs.map((spec) => ({ command: actCommand(spec), fields: fieldsOfAct(spec) })),
  ),
  notes: [
    "  Names of people and things may lack their accents and capitals; one that several have is refused",
    "  with all of them. A list is typed by repeating its option; objects are typed as JSON, in which each",
    "  field is written as it would be typed. @FILE is what stands in a file, @- what is piped in; a text",
    "  that begins with @ is typed with two of them.",
  ],
  family: {
    member: "act",
    members: typableActs,
    find: findActCommand,
  },
  run: async () =>
    wrongUsage("do is followed by an act, of the form room.act", "See plenty do --help for all."),
};
