/**
 * A table of people, made by hand: in its first column a name, an address, or `Name <address>` as a repository
 * has it, in its second the name under which that person is told.
 */

import { createReadStream } from "node:fs";
import { accepted, isPlainText, limits } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { badLine, eachRow } from "@plenty/tables";
import type { Row } from "@plenty/tables";
import { failWith } from "../../../support/command.ts";
import type { Failure } from "../../../support/command.ts";
import { cannotReadFile, isAccessFault } from "../../../support/faults.ts";
import { nfc, splitContact } from "./contacts.ts";
import type { MakeContact } from "./contacts.ts";
import { bothOf, keyOf } from "./git-people.ts";
import type { ByHand } from "./git-people.ts";

/** Reads the table; addresses are hashed as those of the repository are. */
export async function readPeopleByHand(
  file: string,
  contact: MakeContact,
): Promise<Result<ByHand, Failure>> {
  const said = { names: new Map(), addresses: new Map(), both: new Map() };
  try {
    const refusal = await eachRow({ file, text: createReadStream(file) }, (row) =>
      isHead(row) ? undefined : take(row, { file, contact, said }),
    );
    return refusal === undefined ? accepted(said) : failWith(refusal);
  } catch (fault) {
    if (isAccessFault(fault)) return cannotReadFile(fault, file);
    throw fault;
  }
}

interface Taking {
  readonly file: string;
  readonly contact: MakeContact;
  readonly said: { readonly [K in keyof ByHand]: Map<string, string> };
}

function isHead({ cells: [, second = ""] }: Row): boolean {
  return second.toLowerCase() === "person";
}

function take(row: Row, { file, contact, said }: Taking): Refusal | undefined {
  const [found = "", written = ""] = row.cells;
  const person = nfc(written);
  const bad = (expected: string): Refusal =>
    badLine({ file, line: row.line, expected, found: row.text });
  const fits = found !== "" && isPlainText(person) && person.length <= limits.nameChars;
  if (!fits) return bad("a name or an address, and a person");
  const { name, address } =
    found.includes("@") && !found.includes("<")
      ? { name: "", address: found }
      : splitContact(found);
  if (address === "") said.names.set(keyOf(name), person);
  else {
    const made = contact(name, address);
    if (name !== "") said.both.set(bothOf(made), person);
    else if (made.address === undefined) return bad("an address that is somebody's own");
    else said.addresses.set(made.address, person);
  }
  return undefined;
}
