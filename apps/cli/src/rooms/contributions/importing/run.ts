/** An import as a command: opens the group or the folder, imports, and says what came of it. */

import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import type { Signer } from "@plenty/log";
import { cannotRead } from "../../../support/command.ts";
import type { Done, Failure, Io, Option, Options, Outcome } from "../../../support/command.ts";
import { count, several } from "../../../support/counts.ts";
import { keepReceipt } from "../../../support/kept.ts";
import { homeFolder, keyFile, keyOptions, readKey, whoseOf } from "../../../support/keys.ts";
import type { Whose } from "../../../support/keys.ts";
import { closing, personOf } from "../../../support/member.ts";
import { isFreeFolder } from "../../../support/free-folder.ts";
import { groupNamed, openTarget } from "../../../support/open-target.ts";
import { groupOptions, isAddress } from "../../../support/target.ts";
import type { Target } from "../../../support/target.ts";
import { importSource } from "./import.ts";
import type { Imported } from "./import.ts";
import type { Source } from "../../../importing/records.ts";

export const importOptions: Readonly<Record<string, Option>> = {
  ...groupOptions,
  as: {
    type: "string",
    value: "NAME",
    help: "With a folder that is not there yet: found a group in it.",
  },
  source: { type: "string", value: "NAME", help: "Name under which the group knows this source." },
  ...keyOptions,
};

/** Imports a source as the holder of this machine's key. */
export async function importInto(source: Source, options: Options, io: Io): Promise<Outcome> {
  const into = groupNamed(options, io);
  const signer = await readKey(keyFile(options, io));
  if (!signer.ok) return signer;
  const target = await openOrFound({
    into,
    whose: whoseOf(options, io),
    signer: signer.value,
    as: options.text("as"),
    io,
    source,
  });
  if (!target.ok) return target;
  return closing(target.value, async () => {
    const group = keepingReceipts(target.value, homeFolder(options, io), io);
    const person = await personOf(group, signer.value, io);
    if (!person.ok) return person;
    const progress = io.progress("importing", undefined);
    const importing = {
      group,
      signer: signer.value,
      person: person.value,
      source,
      progress,
    };
    const imported = await importSource({ ...importing, now: () => io.now() });
    if (!imported.ok) return imported;
    progress.end(several(imported.value.records, "record", "records"));
    return accepted(doneOf(imported.value));
  });
}

/** The same group, but what it enters leaves its receipt with us. */
function keepingReceipts({ group, where }: Target, home: string, io: Io): GroupClient {
  return {
    ...group,
    async send(acts) {
      const sent = await group.send(acts);
      for (const result of sent.ok ? sent.value : []) {
        if (result.ok) await keepReceipt({ home, io, receipt: result.value, where });
      }
      return sent;
    },
  };
}

/** A folder that is not there yet becomes a group of one, named after the source. */
async function openOrFound({
  into,
  whose,
  signer,
  as,
  io,
  source,
}: {
  readonly into: string;
  readonly whose: Whose;
  readonly signer: Signer;
  readonly as: string | undefined;
  readonly io: Io;
  readonly source: Source;
}): Promise<Result<Target, Failure>> {
  if (isAddress(into) || !isFreeFolder(into)) return openTarget(into, whose);
  if (as === undefined) {
    return cannotRead(
      `${into} is not there`,
      "To found a group in it, add --as and your name in it.",
    );
  }
  const name = source.name.slice(source.name.indexOf(":") + 1);
  const founders = [{ name: as, signers: [signer] }];
  const object = `What was done, as told by ${source.name}.`;
  const { foundFolder } = await import("../../../support/folder.ts");
  return foundFolder({ folder: into, name, object, founders, now: io.now() });
}

function doneOf(imported: Imported): Done {
  const { source, records, leftOut, entered, alreadyThere, newPeople, acts, from, to } = imported;
  const span = from === undefined ? "" : ` from ${from} to ${to ?? from}`;
  const there = alreadyThere === 0 ? [] : [`${count(alreadyThere)} were already there.`];
  const people = several(newPeople, "new person", "new people");
  return {
    json: { ...imported },
    lines: [
      `${source}: ${several(records, "record", "records")}${span}.`,
      `${count(entered)} entered in ${several(acts, "act", "acts")}, with ${people}.`,
      ...there,
      ...(leftOut === 0 ? [] : [`${count(leftOut)} are dated in the future and were left out.`]),
    ],
  };
}
