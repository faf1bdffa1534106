/** `plenty device`: one's devices and spare way in; a key file is a device here. */

import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { makeWords, proveWayIn } from "@plenty/client";
import { addKeySpec, revokeKeySpec } from "@plenty/rules/rooms/people/keys-acts";
import { fail, failWith, wrongUsage } from "../../support/command.ts";
import type { Command, Failure, Io, Options, Outcome } from "../../support/command.ts";
import { keyOptions, readKey } from "../../support/keys.ts";
import { asMember, sendAct } from "../../support/member.ts";
import type { Acting } from "../../support/member.ts";
import { columns } from "../../support/table.ts";
import { groupOptions } from "../../support/target.ts";
import { lettersOf } from "./invitations.ts";

export const command: Command = {
  name: "device",
  summary: "list your devices and spare way in, add one, remove one",
  usage: "list | add <key file> [--as NAME] [--spare] | remove <device>",
  options: {
    as: { type: "string", value: "NAME", help: "What the added device is called." },
    spare: { type: "boolean", help: "Add it as spare way in, which changes devices and no more." },
    ...groupOptions,
    ...keyOptions,
  },
  examples: [
    "plenty device list",
    "plenty device add laptop.json --as laptop",
    "plenty device remove laptop",
  ],
  notes: [
    "  A key file for another device is made by plenty key new --key laptop.json.",
    "  A device is named by what it is called, or by the letters that plenty device list shows.",
  ],
  async run({ args, options, io }) {
    const [verb = "list", word, ...more] = args;
    const work = verbs.get(verb);
    if (work === undefined || more.length > 0 || (word === undefined) !== (verb === "list")) {
      return wrongUsage("it is list, add with a key file, or remove with a device");
    }
    return asMember(options, io, (acting) => work({ acting, io, options, word: word ?? "" }));
  },
};

interface Asked {
  readonly acting: Acting;
  readonly io: Io;
  readonly options: Options;
  readonly word: string;
}

const verbs: ReadonlyMap<string, (asked: Asked) => Promise<Outcome>> = new Map([
  ["list", list],
  ["add", add],
  ["remove", remove],
]);

interface Device {
  readonly key: string;
  readonly letters: string;
  readonly name: string;
  readonly rank: "device" | "spare";
  readonly added: string;
  /** When it goes, if it does. */
  readonly leaving?: string;
}

async function devicesOf({ group, person }: Acting): Promise<Result<readonly Device[], Failure>> {
  const asked = await group.query("people", "keys", { person });
  if (!asked.ok) return failWith(asked.refusal);
  const { keys, words } = asked.value;
  return accepted(
    keys.map(({ key, name, rank, added, leaving }) => ({
      key,
      letters: lettersOf(key),
      name: name === undefined ? "" : (words[name] ?? "(erased)"),
      rank,
      added,
      ...(leaving === undefined ? {} : { leaving }),
    })),
  );
}

async function list({ acting }: Asked): Promise<Outcome> {
  const devices = await devicesOf(acting);
  if (!devices.ok) return devices;
  const rows = devices.value.map(({ letters, name, rank, added, leaving = "", key }) => [
    letters,
    key === acting.signer.did ? `${name} (this one)`.trim() : name,
    rank,
    added.slice(0, 10),
    leaving.slice(0, 10),
  ]);
  const head = ["letters", "name", "is", "since", "until"];
  return accepted({ json: { devices: devices.value }, lines: columns([head, ...rows]) });
}

async function add({ acting, io, options, word }: Asked): Promise<Outcome> {
  const fresh = await readKey(word);
  if (!fresh.ok) return fresh;
  const { group, person } = acting;
  const called = options.text("as");
  const words = called === undefined ? [] : [makeWords(called)];
  const key = await proveWayIn(fresh.value, { commons: group.commons, person });
  const rank = options.flag("spare") ? "spare" : "device";
  const named = words.map(({ hash }) => ({ name: hash }))[0];
  const act = { spec: addKeySpec, body: { ...key, rank, ...named } as const, words };
  const receipt = await sendAct(acting, io, act);
  if (!receipt.ok) return receipt;
  const line = rank === "spare" ? "The spare way in is added." : "The device is added.";
  return accepted({ json: { key: key.key, rank, receipt: receipt.value }, lines: [line] });
}

async function remove({ acting, io, word }: Asked): Promise<Outcome> {
  const devices = await devicesOf(acting);
  if (!devices.ok) return devices;
  const meant = devices.value.filter(({ letters, name }) => letters === word || name === word);
  const [device, other] = meant;
  if (device === undefined || other !== undefined) return notOne(word, meant);
  const act = { spec: revokeKeySpec, body: { key: device.key } };
  const receipt = await sendAct(acting, io, act);
  if (!receipt.ok) return receipt;
  const left = await devicesOf(acting);
  const leaving = left.ok ? left.value.find(({ key }) => key === device.key)?.leaving : undefined;
  const line = leaving === undefined ? "It is removed." : `It goes on ${leaving.slice(0, 10)}.`;
  return accepted({ json: { key: device.key, leaving, receipt: receipt.value }, lines: [line] });
}

function notOne(word: string, meant: readonly Device[]): Outcome {
  const several = meant.length > 0;
  return fail({
    code: several ? "WhichDevice" : "NoSuchDevice",
    title: several ? "Several of your devices are called so" : "You have no such device",
    detail: several ? meant.map(({ letters }) => letters).join(", ") : word,
    next: several ? "Name one by its letters." : "See plenty device list.",
    exit: 1,
  });
}
