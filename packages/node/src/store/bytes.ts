/** Hashes, salts and persons as files keep them. */

import { fromHex, present } from "@plenty/kernel";

/** The bytes of hexadecimal digits. */
export function bytesOf(hex: string): Uint8Array {
  return present(fromHex(hex), "hashes, salts and persons are hexadecimal");
}
