/** What the test page of ed25519.test.ts runs, bundled for browsers. */

import { fromHex, present, toHex } from "@plenty/kernel";
import { signerFromSeed, verifierName, verifyAsync } from "@plenty/log/ed25519";

export interface Ed25519Page {
  readonly verifierName: string;
  /** Whether each is accepted. */
  verifyAll(cases: readonly Given[]): Promise<boolean[]>;
  /** What each seed signs its message to. */
  signAll(cases: readonly Given[]): Promise<string[]>;
}

const offered: Ed25519Page = { verifierName, verifyAll, signAll };
Object.assign(globalThis, { ed25519: offered });

interface Given {
  readonly key: string;
  readonly message: string;
  readonly signature: string;
  readonly seed?: string;
}

function verifyAll(cases: readonly Given[]): Promise<boolean[]> {
  return Promise.all(
    cases.map(({ key, message, signature }) =>
      verifyAsync({ key: bytesOf(key), message: bytesOf(message), signature: bytesOf(signature) }),
    ),
  );
}

function signAll(cases: readonly Given[]): Promise<string[]> {
  return Promise.all(
    cases.map(async ({ seed = "", message }) => {
      const signer = await signerFromSeed(bytesOf(seed));
      return toHex(await signer.sign(bytesOf(message)));
    }),
  );
}

function bytesOf(hex: string): Uint8Array {
  return hex === ""
    ? new Uint8Array()
    : present(fromHex(hex), "the cases are written in hexadecimal");
}
