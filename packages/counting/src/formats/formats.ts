/** The formats that are read, in the order in which they are asked whether a file is theirs. */

import type { Format } from "./format.ts";

export const formats: readonly Format[] = [];

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
