/** The formats that are read, in the order in which they are asked whether a file is theirs. */

import { blt } from "./blt.ts";
import { debian } from "./debian.ts";
import type { Format } from "./format.ts";
import { preflib } from "./preflib.ts";
import { rankings } from "./rankings.ts";
import { rctab } from "./rctab.ts";
import { scottish } from "./scottish.ts";

export const formats: readonly Format[] = [blt, scottish, debian, preflib, rctab, rankings];

/** The format of a file: by its name's ending, then by its first lines; undefined if none says yes. */
export function findFormat({
  file,
  head,
}: {
  readonly file: string;
  readonly head: string;
}): Format | undefined {
  const named = formats.filter(({ endings }) => endings.some((end) => file.endsWith(end)));
  const sure = named.find(({ recognises }) => recognises === undefined || recognises(head));
  return sure ?? formats.find(({ recognises }) => recognises?.(head) === true);
}
