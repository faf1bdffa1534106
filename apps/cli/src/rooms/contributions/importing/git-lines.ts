/**
 * One commit as a JSON line: `{"commit","parents","at","author","files","coauthors"?}`. It becomes one
 * thing done, on the author's own calendar day, by the author and those named as co-authors.
 */

import { limits, parseDay } from "@plenty/kernel";
import { isRecord } from "@plenty/client";
import { themeOf } from "./git-themes.ts";
import { describe, isName } from "../../../importing/records.ts";
import type { ImportRecord, LineFault } from "../../../importing/records.ts";

export interface CommitLine {
  readonly commit: string;
  readonly parents: readonly string[];
  /** RFC 3339 with the author's offset. */
  readonly at: string;
  readonly author: string;
  readonly files: readonly string[];
  readonly coauthors?: readonly string[];
}

/** Reads one line; the fault says which field is not as expected. */
export function readCommitLine(value: unknown): readonly ImportRecord[] | LineFault {
  if (!isRecord(value)) return fault("an object of a commit", value);
  const { commit, at, author, parents = [], files = [], coauthors = [] } = value;
  if (!isText(commit) || !/^[0-9a-f]{4,64}$/.test(commit))
    return fault('"commit": hexadecimal digits', commit);
  if (!isText(at) || !isDayOfTime(at))
    return fault('"at": a time such as 2026-11-22T15:13:17+01:00', at);
  if (!isName(author)) return fault('"author": a name', author);
  if (!isTexts(parents)) return fault('"parents": a list of commits', parents);
  if (!isTexts(files)) return fault('"files": a list of paths', files);
  if (!isTexts(coauthors) || !coauthors.every(isName))
    return fault('"coauthors": a list of names', coauthors);
  const by = [...new Set([author, ...coauthors])].slice(0, limits.peoplePerItem);
  return [
    { id: commit, on: at.slice(0, 10), by, theme: themeOf({ files, parents }), kind: "work" },
  ];
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
