/** The formats that are read, in the order in which they are asked whether a file is theirs. */

import { refused } from "@plenty/kernel";
import { fileNotUnderstood, noSheets } from "@plenty/tables";
import { abcYaml } from "./abc-yaml.ts";
import { approvals } from "./approvals.ts";
import { blt } from "./blt.ts";
import { debian } from "./debian.ts";
import { OTHER_FORMAT } from "./format.ts";
import type { Format } from "./format.ts";
import { pb } from "./pb.ts";
import { preflib } from "./preflib.ts";
import { rankings } from "./rankings.ts";
import { rctab } from "./rctab.ts";
import { scores } from "./scores.ts";
import { scottish } from "./scottish.ts";

const readers: readonly Format[] = [
  blt,
  scottish,
  debian,
  preflib,
  rctab,
  abcYaml,
  pb,
  scores,
  approvals,
  rankings,
];

export const formats: readonly Format[] = readers.map((format) => {
  const read = format.sheets === true ? format : withoutSheets(format);
  return readers.some((other) => other !== format && sharesEnding(format, other))
    ? perhapsAnother(read)
    : read;
});

/**
 * The format of a file: the only one with its ending (of two that fit, the longer); where several share it, the one
 * that recognises the first lines, or else the one that looks at none; without a known ending, whoever
 * recognises them.
 */
export function findFormat({
  file,
  head,
}: {
  readonly file: string;
  readonly head: string;
}): Format | undefined {
  const fitting = formats.flatMap(({ endings }) => endings.filter((end) => file.endsWith(end)));
  const longest = fitting.toSorted((one, other) => other.length - one.length)[0];
  const named = formats.filter(({ endings }) => longest !== undefined && endings.includes(longest));
  const [only] = named;
  if (named.length === 1) return only;
  const among = named.length === 0 ? formats : named;
  const sure = among.find(({ recognises }) => recognises?.(head) === true);
  return sure ?? named.find(({ recognises }) => recognises === undefined);
}

function sharesEnding(one: Format, other: Format): boolean {
  return one.endings.some((end) => other.endings.includes(end));
}

/** The same; where a sheet is named, it is refused rather than passed over. */
function withoutSheets(format: Format): Format {
  return {
    ...format,
    read: async (input) =>
      input.sheet === undefined ? format.read(input) : refused(noSheets(input.file)),
  };
}

/** The same; its refusal says that the file may be of another format. */
function perhapsAnother(format: Format): Format {
  return {
    ...format,
    async read(input) {
      const read = await format.read(input);
      return read.ok || read.refusal.code !== fileNotUnderstood.spec.code
        ? read
        : refused({ ...read.refusal, next: OTHER_FORMAT });
    },
  };
}
