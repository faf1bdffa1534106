/** The short form of a group's id that links carry: enough to find it among the groups of one host. */

import { base32nopad } from "@scure/base";
import { fromHex, present } from "@plenty/kernel";
import type { CommonsId } from "@plenty/kernel";

/** Letters of a short id: 50 bits. */
export const SHORT_ID_LENGTH = 10;
/** Source of the pattern of a short id. */
export const SHORT_ID_PATTERN = `^[a-z2-7]{${SHORT_ID_LENGTH}}$`;

/** The first letters of a group's id in base32 (RFC 4648), in small letters. */
export function shortId(commons: CommonsId): string {
  const start = present(fromHex(commons.slice(0, 14)), "a group's id is written in hexadecimal");
  return base32nopad.encode(start).slice(0, SHORT_ID_LENGTH).toLowerCase();
}
