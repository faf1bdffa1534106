/** The verifiable log: acts, keys, tree, tiles, notes, proofs. Pure; the same in Node and browsers. */

export * from "./act.ts";
export * from "./base64.ts";
export * from "./checkpoint.ts";
export * from "./did-key.ts";
export type { SeedSigner, SignedMessage, Signer } from "./ed25519/types.ts";
export * from "./entry.ts";
export * from "./frontier.ts";
export * from "./hash.ts";
export { nestsTooDeep } from "./json.ts";
export * from "./messages.ts";
export * from "./note.ts";
export { ACT_PATTERN, consents, NONCE_PATTERN } from "./payload.ts";
export type { Consent, Payload, TickPayload } from "./payload.ts";
export * from "./proof.ts";
export * from "./refusals.ts";
export * from "./session.ts";
export * from "./short-id.ts";
export * from "./tiles.ts";
export * from "./tree.ts";
