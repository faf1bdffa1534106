/**
 * Conformance: our counts against cases that nobody here wrote. A suite reads its cases from a data folder
 * through `Folder`, so that this package stays free of the file system.
 */

import { parseJson } from "../formats/json.ts";

/** A folder of data, as a suite sees it; paths are relative, with "/". */
export interface Folder {
  /** Names of the files in a sub-folder, sorted; empty if there is no such folder. */
  list(path: string): Promise<readonly string[]>;
  /** The text of a file; undefined if there is none. */
  text(path: string): Promise<string | undefined>;
  /** The bytes of a file; undefined if there is none. */
  bytes(path: string): Promise<Uint8Array | undefined>;
}

export interface NamedCase {
  readonly case: string;
  readonly detail: string;
}

export interface SuiteReport {
  readonly suite: string;
  /** agree + disagree + unsupported. */
  readonly cases: number;
  readonly agree: number;
  readonly disagree: readonly NamedCase[];
  readonly unsupported: readonly NamedCase[];
}

export interface Suite {
  readonly name: string;
  run(data: Folder): Promise<SuiteReport>;
}

/** The outcome of one case. */
export type Verdict = "agree" | { readonly disagree: string } | { readonly unsupported: string };

/** Collects the cases of one suite. */
export interface Tally {
  add(name: string, verdict: Verdict): void;
  report(): SuiteReport;
}

/** What a JSON file of cases holds; nothing if it is not there. One that is not JSON is an unsupported case. */
export async function readCases(data: Folder, path: string, tally: Tally): Promise<unknown> {
  const text = await data.text(path);
  if (text === undefined) return undefined;
  const parsed = parseJson(text);
  if (!("line" in parsed)) return parsed.value;
  tally.add(path, { unsupported: `${path}:${parsed.line}: it is not JSON` });
  return undefined;
}

/** A tally of no cases yet. */
export function createTally(suite: string): Tally {
  let agree = 0;
  const disagree: NamedCase[] = [];
  const unsupported: NamedCase[] = [];
  return {
    add(name, verdict) {
      if (verdict === "agree") agree += 1;
      else if ("disagree" in verdict) disagree.push({ case: name, detail: verdict.disagree });
      else unsupported.push({ case: name, detail: verdict.unsupported });
    },
    report() {
      const cases = agree + disagree.length + unsupported.length;
      return { suite, cases, agree, disagree, unsupported };
    },
  };
}
