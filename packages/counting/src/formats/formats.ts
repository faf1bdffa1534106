/** The formats that are read, in the order in which they are asked whether a file is theirs. */

import { abcYaml } from "./abc-yaml.ts";
import { blt } from "./blt.ts";
import { debian } from "./debian.ts";
import type { Format } from "./format.ts";
import { pb } from "./pb.ts";
import { preflib } from "./preflib.ts";
import { rankings } from "./rankings.ts";
import { rctab } from "./rctab.ts";
import { scores } from "./scores.ts";
import { scottish } from "./scottish.ts";

export const formats: readonly Format[] = [
  blt,
  scottish,
  debian,
  preflib,
  rctab,
  abcYaml,
  pb,
  scores,
  rankings,
];

/**
 * The format of a file: the only one with its ending; where several share it, the one that recognises the
 * first lines, or else the one that looks at none; without a known ending, whoever recognises them.
 */
export function findFormat({
  file,
  head,
}: {
  readonly file: string;
  readonly head: string;
}): Format | undefined {
  const named = formats.filter(({ endings }) => endings.some((end) => file.endsWith(end)));
  const [only] = named;
  if (named.length === 1) return only;
  const among = named.length === 0 ? formats : named;
  const sure = among.find(({ recognises }) => recognises?.(head) === true);
  return sure ?? named.find(({ recognises }) => recognises === undefined);
}
