/**
 * A library is used only if it checks [S]B = R + [h]A itself and not its multiple by the cofactor 8, as
 * RFC 8032 permits and some libraries (or their next version) do: such a library would accept more than
 * the others, and two nodes would keep different logs. One signature that only they accept tells.
 */

import { present, fromHex } from "@plenty/kernel";
import { textToBytes } from "#platform";
import type { SignedMessage } from "./strict.ts";

/** True if `verify` accepts the plain signature and refuses the one whose R has a part of order 8. */
export function isExact(verify: (signed: SignedMessage) => boolean): boolean {
  return verify(plain) && !verify(mixed);
}

/** `isExact` for an asynchronous implementation. */
export async function isExactAsync(
  verify: (signed: SignedMessage) => Promise<boolean>,
): Promise<boolean> {
  return (await verify(plain)) && !(await verify(mixed));
}

const key = bytesOf("61485eb624d9786700ce78888fb6f475591f00567be8e573e9829b7df1f91acd");
const message = textToBytes("alder");

/** R = [r]B: an ordinary signature. */
const plain: SignedMessage = {
  key,
  message,
  signature: bytesOf(
    "6b12d4d055bd943206034b402ebe601bf715a3bbe772cdac6ab65b94d9a07bf6" +
      "def9abaee77b23db997dacdb48b19be2bdb969620a3f3a9e61b90880fc923a09",
  ),
};

/** R = [r]B + T with T of order 8, and S = r + h·a for that R: right only after multiplying by 8. */
const mixed: SignedMessage = {
  key,
  message,
  signature: bytesOf(
    "37da69e09442b7d55cc3b5795bfab9763f2d49979cf569920d433aac74ed56b9" +
      "196f9074b2165010eec4197179a77fb9450e9e0576c9c0af42e5fd73b6d90200",
  ),
};

function bytesOf(hex: string): Uint8Array {
  return present(fromHex(hex), "the probe is written in hexadecimal");
}
