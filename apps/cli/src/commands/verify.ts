/** `plenty verify`: recomputes a group's whole log, believing nothing that its host says. */

import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { verifyCommons } from "@plenty/node";
import type { VerifyReport } from "@plenty/node";
import { failWith, wrongUsage } from "../support/command.ts";
import type { Command, Done, Failure, Outcome } from "../support/command.ts";
import { several } from "../support/counts.ts";
import { checkKeptReceipt } from "../support/kept-receipt.ts";
import { keyOptions, whoseOf } from "../support/keys.ts";
import type { Whose } from "../support/keys.ts";
import { closing } from "../support/member.ts";
import { groupNamed, openTarget } from "../support/open-target.ts";
import { entranceOf, groupOptions, isAddress } from "../support/target.ts";

export const command: Command = {
  name: "verify",
  summary: "recompute a group's whole log and compare",
  usage: "[<folder, file or address of a group>]",
  files: true,
  options: {
    ...groupOptions,
    ...keyOptions,
    receipt: {
      type: "string",
      value: "FILE",
      help: "Check this kept receipt against the group's present log instead.",
    },
  },
  examples: [
    "plenty verify data/house",
    "plenty verify house.plenty",
    "plenty verify http://127.0.0.1:4747",
    "plenty verify --group https://orchard.example/commons/<id> --json",
    "plenty verify --receipt ~/.config/plenty/receipts/3f8c...e1.tlog-proof",
  ],
  notes: [
    "  Checked are every signature, every entry's place in the tree, the signed head, and that the rules",
    "  give the facts and the state that are stored. Exit 0: all of it holds; 1: something does not, and",
    "  the first thing wrong is named. Missing words are counted and are no fault: they can be erased.",
    "  Each command that acts keeps the receipt in receipts/ of its home folder. It proves that the act",
    "  was recorded; --receipt shows whether the log of now still has it there, and all before it.",
  ],
  async run({ args, options, io }) {
    const [where = groupNamed(options, io), ...more] = args;
    const twice = args.length > 0 && options.text("group") !== undefined;
    if (more.length > 0 || twice)
      return wrongUsage("one folder, file or address is verified at a time");
    const receipt = options.text("receipt");
    const whose = whoseOf(options, io);
    if (receipt !== undefined) return verifyReceipt(where, { file: receipt, whose });
    const source = await sourceOf(where, whose);
    if (!source.ok) return source;
    const progress = io.progress("verifying", undefined);
    const verified = await verifyCommons({
      ...source.value,
      onProgress: ({ done, total }) => progress.at(done, total),
    });
    if (!verified.ok) return failWith(verified.refusal);
    progress.end(several(verified.value.entries, "entry", "entries"));
    return accepted(doneOf(verified.value));
  },
};

/** A kept receipt needs the group's log, from its host or from a folder that no host has open. */
async function verifyReceipt(
  where: string,
  { file, whose }: { readonly file: string; readonly whose: Whose },
): Promise<Outcome> {
  const target = await openTarget(where, whose);
  if (!target.ok) return target;
  return closing(target.value, () => checkKeptReceipt(target.value.group, file));
}

interface Source {
  readonly source: string;
  readonly bearer?: string | undefined;
}

/** A host that keeps one group is verified by that group's address; a closed one lets in the holder of the key. */
async function sourceOf(where: string, whose: Whose): Promise<Result<Source, Failure>> {
  if (!isAddress(where)) return accepted({ source: where });
  const target = await openTarget(where, whose);
  if (!target.ok) return target;
  const { base = where, group } = target.value;
  const bearer = await entranceOf(base, whose.key).bearer(group.commons);
  return accepted({ source: `${base}/commons/${group.commons}`, bearer });
}

function doneOf(report: VerifyReport): Done {
  const { ok, name, entries, root, stateDigest, mismatch, brokenLaws, beside, tookMs } = report;
  const lines = [
    `${name}: ${several(entries, "entry", "entries")}, ${(tookMs / 1_000).toFixed(1)} s`,
    ...checks.map(({ field, words }) => lineOf(report[field], words)),
    `  ${mark(brokenLaws.length === 0)} the laws of the rules hold${list(brokenLaws)}`,
    ...(beside === undefined
      ? []
      : [
          `  ${mark(beside.damaged === 0)} words and texts are those that entries name: ${countsOf(beside)}`,
        ]),
    `    root ${root}`,
    `    state ${stateDigest}`,
    ...(mismatch === undefined
      ? []
      : [`First thing wrong: ${placeOf(mismatch.index)}${mismatch.what}.`]),
    ok ? "All of it holds." : "It does not hold.",
  ];
  return { ok, json: { ...report }, lines };
}

const checks = [
  { field: "signatures", words: "each entry is signed by the key it names" },
  { field: "tiles", words: "the tree is that of the entries" },
  { field: "checkpoint", words: "the signed head covers them" },
  { field: "rules", words: "the rules accept each entry in its place" },
  { field: "digests", words: "facts and running digests are those stored" },
  { field: "state", words: "the state is what the entries give" },
] as const;

/** Facts and state are stored in the host's folder; elsewhere there is nothing to compare them with. */
function lineOf(holds: boolean | undefined, words: string): string {
  return holds === undefined ? `  - ${words}: not stored here` : `  ${mark(holds)} ${words}`;
}

function countsOf({
  named,
  erased,
  missing,
  damaged,
}: NonNullable<VerifyReport["beside"]>): string {
  return `${named} named, ${erased} erased, ${missing} missing, ${damaged} damaged`;
}

function mark(holds: boolean): string {
  return holds ? "✓" : "✗";
}

function list(laws: readonly string[]): string {
  return laws.length === 0 ? "" : `, except ${laws.join(", ")}`;
}

function placeOf(index: number | undefined): string {
  return index === undefined ? "" : `entry ${index}: `;
}
