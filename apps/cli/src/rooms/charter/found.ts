/** `plenty found`: a group begins, with this key's holder as its founder. */

import { accepted } from "@plenty/kernel";
import { charterTemplates, findTemplate, makeFounding } from "@plenty/client";
import { foundSpec } from "@plenty/rules/rooms/charter/acts";
import type { SettingValueOf } from "@plenty/rules/contract";
import { own } from "../../support/arguments.ts";
import { failWith, wrongUsage } from "../../support/command.ts";
import type { Command } from "../../support/command.ts";
import { homeFolder, keyFile, keyOptions, readKey } from "../../support/keys.ts";
import { sendNew } from "../../support/sending.ts";
import { clientOf, defaultHost } from "../../support/target.ts";

/** The ways in which newcomers come in, in the words of the screen, by the values of the setting. */
const ways: Readonly<Record<string, SettingValueOf<"people.welcome">>> = {
  "two-members": "two-vouchers",
  invitation: "invitation",
};

export const command: Command = {
  name: "found",
  summary: "found a group on a host, as its first member",
  act: foundSpec.name,
  usage: "<name of the group> --as NAME [--object TEXT]",
  options: {
    as: { type: "string", value: "NAME", needed: true, help: "Needed: your name in the group." },
    object: { type: "string", value: "TEXT", help: "What the group is for: published." },
    template: {
      type: "string",
      value: "KIND",
      words: charterTemplates.map(({ key }) => key),
      help: "What groups like yours usually agree beforehand: settings and offices (default: informal).",
    },
    welcome: {
      type: "string",
      value: "HOW",
      words: Object.keys(ways),
      help: "How newcomers come in: two-members welcome each, or one invitation is enough (default: as the template says).",
    },
    readers: {
      type: "string",
      value: "WHO",
      words: ["members", "everyone"],
      help: "Who reads what is entered: its members, or everyone who has the address (default: as the template says).",
    },
    host: {
      type: "string",
      value: "URL",
      help: `The host that keeps it (default: ${defaultHost}).`,
    },
    ...keyOptions,
  },
  examples: [
    'plenty found "The orchard" --as alder --object "We keep an orchard together."',
    'plenty found "The workshop" --as alder --template makerspace',
    'plenty found "The orchard" --as alder --welcome invitation --host https://orchard.example',
  ],
  async run({ args, options, io }) {
    const [name, ...more] = args;
    const as = options.text("as");
    if (name === undefined || more.length > 0) return wrongUsage("one name of the group is needed");
    if (as === undefined) return wrongUsage("--as is needed: your name in the group");
    const chosen = chosenIn(options);
    if (!chosen.ok) return chosen;
    const { template, settings } = chosen.value;
    const signer = await readKey(keyFile(options, io));
    if (!signer.ok) return signer;
    const base = options.text("host") ?? io.env["PLENTY_HOST"] ?? defaultHost;
    const client = clientOf(base);
    const log = await client.newLogKey();
    if (!log.ok) return failWith(log.refusal);
    const founding = await makeFounding({
      name,
      object: options.text("object") ?? (template.object || name),
      founders: [{ name: as, signers: [signer.value] }],
      settings,
      offices: template.offices,
      log: log.value,
      now: io.now(),
    });
    const { commons, people, act } = founding;
    const url = `${base.replace(/\/+$/, "")}/commons/${commons}`;
    const home = homeFolder(options, io);
    const group = client.group(commons);
    const receipt = await sendNew(act, { where: url, home, io, group });
    if (!receipt.ok) return receipt;
    return accepted({
      json: { commons, person: people[0], url, receipt: receipt.value },
      lines: [`${name} is founded.`, url],
    });
  },
};

/** The template, and what it or whoever founds says of who comes in and who reads. */
function chosenIn(options: Parameters<Command["run"]>[0]["options"]) {
  const wanted = options.text("template") ?? "informal";
  const template = findTemplate(wanted);
  const keys = charterTemplates.map(({ key }) => key).join(", ");
  if (template === undefined) return wrongUsage(`--template is one of ${keys}`);
  const said = options.text("welcome");
  const welcome = said === undefined ? template.settings["people.welcome"] : own(ways, said);
  if (welcome === undefined)
    return wrongUsage(`--welcome is one of ${Object.keys(ways).join(", ")}`);
  const readers = options.text("readers") ?? template.settings["people.readers"];
  if (readers !== "members" && readers !== "everyone")
    return wrongUsage("--readers is members or everyone");
  return accepted({
    template,
    settings: { "people.readers": readers, "people.welcome": welcome },
  });
}
