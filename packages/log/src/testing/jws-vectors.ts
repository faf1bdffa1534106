/**
 * Vectors of the one form of acts and ticks: protocol/vectors/jws.json. Each is signed rightly over the
 * bytes that it shows unless its code is SignatureInvalid, so nothing but the form refuses it.
 */

import { acceptedVectors } from "./jws-accepted.ts";
import { bodyVectors, payloadVectors } from "./jws-payload.ts";
import { headerVectors, keyVectors } from "./jws-header.ts";
import { encodingVectors, partVectors, sizeVectors, spellingVectors } from "./jws-encoding.ts";
import { signatureVectors } from "./jws-signature.ts";

export interface JwsVector {
  readonly name: string;
  /** The JWS, or pieces of it to be joined, of which some repeat. */
  readonly jws: string | readonly Piece[];
  /** "accepted", or the refusal's code. */
  readonly outcome: string;
  /** Id, where the form is right. */
  readonly id?: string;
}

export type Piece = string | { readonly repeat: string; readonly times: number };

/** All of them, in the order of the file. */
export async function jwsVectors(): Promise<readonly JwsVector[]> {
  const groups = await Promise.all([
    acceptedVectors(),
    sizeVectors(),
    partVectors(),
    spellingVectors(),
    encodingVectors(),
    bodyVectors(),
    headerVectors(),
    keyVectors(),
    payloadVectors(),
    signatureVectors(),
  ]);
  return groups.flat();
}

/** The JWS of a vector, its pieces joined. */
export function joinPieces(jws: JwsVector["jws"]): string {
  if (typeof jws === "string") return jws;
  return jws
    .map((piece) => (typeof piece === "string" ? piece : piece.repeat.repeat(piece.times)))
    .join("");
}
