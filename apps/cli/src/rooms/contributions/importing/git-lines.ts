/**
 * One commit as a JSON line: `{"commit","parents","at","author","files","coauthors"?}`. It becomes one
 * thing done, on the author's own calendar day, by the author and those named as co-authors. Each of them is a
 * name, or a contact (`{"name","address"?,"machine"?}`), whose address is a hash that tells people apart.
 */

import { limits, parseDay } from "@plenty/kernel";
import { isRecord } from "@plenty/client";
import { isContact, namedContact } from "./contacts.ts";
import type { Contact } from "./contacts.ts";
import type { Who } from "./git-people.ts";
import { themeOf } from "./git-themes.ts";
import { describe } from "../../../importing/records.ts";
import type { ImportRecord, LineFault } from "../../../importing/records.ts";

export interface CommitLine {
  readonly commit: string;
  readonly parents: readonly string[];
  /** RFC 3339 with the author's offset. */
  readonly at: string;
  readonly author: Contact;
  readonly files: readonly string[];
  readonly coauthors: readonly Contact[];
}

/** What machines did is told as theirs: in shares of people it would be nobody's. */
const machineTheme = "machines";

/** The record of a line; `who` says which person or machine a contact is. */
export function recordOf(
  value: unknown,
  who: (contact: Contact) => Who,
): readonly ImportRecord[] | LineFault {
  const line = readCommitLine(value);
  if ("expected" in line) return line;
  const { commit, at, author, coauthors, files, parents } = line;
  const people = [author, ...coauthors].flatMap((contact) => {
    const found = who(contact);
    return "person" in found ? [found.person] : [];
  });
  const by = [...new Set(people)].slice(0, limits.peoplePerItem);
  const theme = by.length === 0 ? machineTheme : themeOf({ files, parents });
  return [{ id: commit, on: at.slice(0, 10), by, theme, kind: "work" }];
}

/** Reads one line; the fault says which field is not as expected. */
export function readCommitLine(value: unknown): CommitLine | LineFault {
  if (!isRecord(value)) return fault("an object of a commit", value);
  const { commit, at, author: by, parents = [], files = [], coauthors: others = [] } = value;
  if (!isText(commit) || !/^[0-9a-f]{4,64}$/.test(commit))
    return fault('"commit": hexadecimal digits', commit);
  if (!isText(at) || !isDayOfTime(at))
    return fault('"at": a time such as 2026-11-22T15:13:17+01:00', at);
  const author = contactIn(by);
  if (author === undefined) return fault('"author": a name', by);
  if (!isTexts(parents)) return fault('"parents": a list of commits', parents);
  if (!isTexts(files)) return fault('"files": a list of paths', files);
  const coauthors = Array.isArray(others) ? others.map(contactIn) : [undefined];
  if (!coauthors.every((each) => each !== undefined))
    return fault('"coauthors": a list of names', others);
  return { commit, at, author, parents, files, coauthors };
}

function contactIn(value: unknown): Contact | undefined {
  if (isContact(value)) return value;
  const named = typeof value === "string" ? namedContact(value) : undefined;
  return isContact(named) ? named : undefined;
}

function fault(expected: string, found: unknown): LineFault {
  return { expected, found: describe(found) };
}

function isDayOfTime(at: string): boolean {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
  return form.test(at) && parseDay(at.slice(0, 10)) !== undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}
