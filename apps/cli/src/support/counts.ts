/** Numbers of things in words: "1 act", "1,313 records". */

/** A number as people read it. */
export function count(value: number): string {
  return value.toLocaleString("en");
}

/** So many of something. */
export function several(value: number, one: string, more: string): string {
  return `${count(value)} ${value === 1 ? one : more}`;
}
