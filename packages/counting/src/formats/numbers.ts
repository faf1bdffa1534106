/** Numbers of a line, read without regular expressions: for the hot path of long files. */

/**
 * The non-negative integers of a line between spaces, tabs or `separator`, into `into`; false if the line holds
 * anything else. One separator at the end is allowed, two in a row are not (spaces are).
 */
export function readNumbers(line: string, separator: number, into: number[]): boolean {
  into.length = 0;
  let value = -1;
  let empty = true;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      if (value < 0 && !empty) return false;
      value = (value < 0 ? 0 : value) * 10 + code - 48;
      empty = false;
      if (value > 1e12) return false;
    } else if (code === separator && separator !== 32) {
      if (empty) return false;
      if (value >= 0) into.push(value);
      value = -1;
      empty = true;
    } else if (code === 32 || code === 9) {
      if (value >= 0) into.push(value);
      value = -1;
      if (separator === 32) empty = true;
    } else return false;
  }
  if (value >= 0) into.push(value);
  return true;
}
