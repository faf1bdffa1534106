/**
 * Any act as a command: its options are the fields of its body, and what is typed for them is read, signed and
 * sent. Commands with names of their own do the same with fields that they fill.
 */

import { accepted, refused } from "@plenty/kernel";
import { makeWords } from "@plenty/client";
import type { Receipt } from "@plenty/client";
import { actSpecs } from "@plenty/rules";
import type { ActSpec } from "@plenty/rules";
import { namesPerson } from "@plenty/rules/spec";
import type { BodyOf } from "@plenty/rules/spec";
import { failWith, wrongUsage } from "../support/command.ts";
import type { Command, Done, Io, Option, Options, Outcome } from "../support/command.ts";
import { keyOptions } from "../support/keys.ts";
import { asMember, sendAct } from "../support/member.ts";
import type { Acting, ToSend } from "../support/member.ts";
import { groupOptions } from "../support/target.ts";
import { askAllOf } from "./asking.ts";
import { actingBy, behalfOptions } from "./behalf.ts";
import { exampleOf } from "./example.ts";
import { fieldsOf } from "./form.ts";
import type { Field } from "./form.ts";
import { gather, optionsFor, usageOf } from "./gather.ts";
import type { TypedFields } from "./gather.ts";
import { namesIn } from "./names.ts";
import type { Names } from "./names.ts";
import { notesOf } from "./notes.ts";
import { proposed, proposeOptions, sayingHow } from "./propose.ts";
import { readBody } from "./read.ts";
import type { Reading } from "./read.ts";
import { tellFacts } from "./tell-facts.ts";

/** Options of every act, beside its fields. */
const actOptions: Readonly<Record<string, Option>> = {
  preview: { type: "boolean", help: "Say what would follow, and do nothing." },
  ...groupOptions,
  ...keyOptions,
};

/** Options of one act, beside its fields. */
export function optionsOf({ onBehalf, enactable }: Pick<ActSpec, "onBehalf" | "enactable">) {
  return {
    ...(enactable ? proposeOptions : {}),
    ...(onBehalf ? behalfOptions : {}),
    ...actOptions,
  };
}

/**
 * Names of options that no field has: a field of such a name is typed with `its-` before it. An act that can be proposed
 * has no field for why, which its proposal has.
 */
export const takenNames: ReadonlySet<string> = new Set([
  ...Object.keys(actOptions),
  ...Object.keys(behalfOptions),
  "propose",
  "json",
  "help",
]);

/** The fields of an act as they are typed. */
export function fieldsOfAct(spec: ActSpec): readonly Field[] {
  return fieldsOf(spec.body, takenNames);
}

/** True of acts that a person of the group signs by typing their fields; others carry proofs by keys. */
export function isTypable(spec: ActSpec): boolean {
  return namesPerson(spec) && spec.proofs === undefined;
}

/** Acts that can be typed. */
export const typableActs = actSpecs.filter(isTypable);

/** The command of an act by its name, `credit.pay`. */
export function findActCommand(name: string): Command | undefined {
  const spec = actSpecs.find((each) => each.name === name);
  return spec === undefined ? undefined : actCommand(spec);
}

/** The command of an act. */
export function actCommand(spec: (typeof actSpecs)[number]): Command {
  const fields = fieldsOfAct(spec);
  return {
    name: `do ${spec.name}`,
    summary: spec.summary,
    usage: usageOf(fields),
    options: { ...optionsFor(fields), ...optionsOf(spec) },
    examples: [`plenty do ${spec.name} ${exampleOf(fields)}`],
    notes: notesOf(spec, fields),
    async run({ args, options, io }) {
      if (args.length > 0)
        return wrongUsage(`"${args[0]}" belongs to no field: each is typed with its --name`);
      if (!isTypable(spec)) return notTyped(spec, await io.commands());
      const typed = await gather(fields, options, io);
      if (!typed.ok) return typed;
      return asMember(options, io, async (signing) => {
        const acting = await actingBy(signing, options);
        if (!acting.ok) return acting;
        const by = { acting: acting.value, options, io };
        return doTyped(by, { spec, typed: typed.value }, ({ receipt }) => ({
          json: { act: spec.name, receipt },
          lines: [`${spec.name}: entry ${receipt.index}, act ${receipt.act}.`],
        }));
      });
    },
  };
}

/** Proofs by keys are made, not typed: by a command that knows how. */
function notTyped({ name }: ActSpec, commands: readonly Command[]): Outcome {
  const made = commands.find(({ act }) => act === name);
  const next =
    made === undefined ? "No command here makes them." : `plenty ${made.name} makes them.`;
  return wrongUsage(`${name} carries proofs by keys, which nobody types`, next);
}

/** An act that was done. */
export interface DidAct<A extends ActSpec> {
  readonly receipt: Receipt;
  readonly body: BodyOf<A>;
  readonly names: Names;
}

interface Doing {
  readonly acting: Acting;
  readonly options: Options;
  readonly io: Io;
}

/** Reads what was typed for the fields of an act, signs it and sends it; with `--preview` only asks what would follow. */
export async function doTyped<A extends ActSpec>(
  { acting, options, io }: Doing,
  { spec, typed }: { readonly spec: A; readonly typed: TypedFields },
  tell: (did: DidAct<A>) => Done | Promise<Done>,
): Promise<Outcome> {
  const names = namesIn(askAllOf(acting.group));
  const salted = (text: string) => makeWords(text);
  const reading = { names, io, salted, begun: true } as const;
  const read = await readBody(spec.body, typed, reading);
  if (!read.ok) return read;
  const { words, texts } = read.value;
  // Reason: it was read and checked by the schema that the type is made of.
  const act = { spec, body: read.value.body as BodyOf<A>, words, texts };
  if (options.flag("propose")) return propose({ acting, options, io }, act, reading);
  if (options.text("why") !== undefined && spec.enactable)
    return wrongUsage("--why is told with --propose");
  if (options.flag("preview")) return preview(acting, act, names);
  const receipt = await sendAct(acting, io, act);
  if (!receipt.ok) return refused(sayingHow(receipt.refusal));
  return accepted(await tell({ receipt: receipt.value, body: act.body, names }));
}

/** Proposes to all that the group does it. */
async function propose<A extends ActSpec>(
  { acting, options, io }: Doing,
  act: ToSend<A>,
  reading: Reading,
): Promise<Outcome> {
  const proposal = await proposed(act, options, reading);
  if (!proposal.ok) return proposal;
  if (options.flag("preview")) return preview(acting, proposal.value, reading.names);
  const receipt = await sendAct(acting, io, proposal.value);
  if (!receipt.ok) return receipt;
  const { act: id, index } = receipt.value;
  return accepted({
    json: { act: act.spec.name, proposal: id, receipt: receipt.value },
    lines: [`Proposed that the group does ${act.spec.name}: entry ${index}, act ${id}.`],
  });
}

async function preview<A extends ActSpec>(
  { group, person, signer, behalf }: Acting,
  { spec, body, words = [] }: ToSend<A>,
  names: Names,
): Promise<Outcome> {
  const by = { person, key: signer.did, ...behalf };
  const would = await group.preview(spec, by, body);
  if (!would.ok) return failWith(would.refusal);
  const { facts } = would.value;
  const lines = ["Would follow; nothing was done:", ...(await tellFacts(facts, words, names))];
  return accepted({ json: { act: spec.name, preview: { facts } }, lines });
}
