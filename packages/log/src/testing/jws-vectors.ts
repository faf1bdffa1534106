/**
 * Vectors of the one form of acts and ticks: protocol/vectors/jws.json. Each is signed rightly over the
 * bytes that it shows unless its code is SignatureInvalid, so nothing but the form refuses it.
 */

import { acceptedVectors } from "./jws-accepted.ts";
import { bodyVectors, payloadVectors } from "./jws-payload.ts";
import { headerVectors, keyVectors } from "./jws-header.ts";
import { encodingVectors, partVectors, sizeVectors, spellingVectors } from "./jws-encoding.ts";
import { signatureVectors } from "./jws-signature.ts";
import type { JwsVector } from "./jws-vector.ts";

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
