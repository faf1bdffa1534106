/** All rows of a table, or what was refused. */

import { eachRow } from "../rows.ts";
import type { TextSource } from "../source.ts";

/** Each row as its number and its cells. */
export async function rowsOf(
  text: TextSource,
  sheet?: string,
): Promise<readonly (readonly [number, readonly string[]])[] | string> {
  const rows: (readonly [number, readonly string[]])[] = [];
  const source = { file: "f", text, ...(sheet === undefined ? {} : { sheet }) };
  const refusal = await eachRow(source, ({ cells, line }) => {
    rows.push([line, cells]);
    return undefined;
  });
  return refusal?.detail ?? rows;
}
