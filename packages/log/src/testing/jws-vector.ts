/** One vector of the form of acts and ticks: a JWS, and what becomes of it. */

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

/** The JWS of a vector, its pieces joined. */
export function joinPieces(jws: JwsVector["jws"]): string {
  if (typeof jws === "string") return jws;
  return jws
    .map((piece) => (typeof piece === "string" ? piece : piece.repeat.repeat(piece.times)))
    .join("");
}
