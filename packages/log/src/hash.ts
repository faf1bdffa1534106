/** SHA-256 and UTF-8, synchronous everywhere; the platform's own implementation stands behind `#platform`. */

export { bytesToText, createSha256, sha256, sha256Hex, textToBytes } from "#platform";
export type { Sha256 } from "#platform";
