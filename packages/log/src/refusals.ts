/**
 * What the log refuses, in the order in which `parseJws` and then the signature check look: the first
 * that applies is the answer, on every machine. Then what is refused of notes, entries and proofs.
 */

import { defineRefusal } from "@plenty/kernel";
import type { RefusalSpec } from "@plenty/kernel";

const resign = "Sign the act again with a current version of the program.";

export const jwsTooLarge = defineRefusal({
  code: "JwsTooLarge",
  kind: "size",
  title: "This act is too large",
  next: "Split it into several acts.",
});
export const sessionUnreadable = defineRefusal({
  code: "SessionUnreadable",
  kind: "form",
  title: "This does not ask to be let in in the one way that is read here",
  next: "Ask for a new challenge and sign it with a current version of the program.",
});
export const jwsMalformed = defineRefusal({
  code: "JwsMalformed",
  kind: "form",
  title: "This is not a signed act",
  next: "Send a compact JWS: three base64url parts with points between them.",
});
export const jwsNotCanonical = defineRefusal({
  code: "JwsNotCanonical",
  kind: "form",
  title: "This act is written in another than the one accepted spelling",
  next: resign,
});
export const headerUnknown = defineRefusal({
  code: "HeaderUnknown",
  kind: "form",
  title: "This act's header is not one that is read here",
  next: resign,
});
export const keyUnreadable = defineRefusal({
  code: "KeyUnreadable",
  kind: "form",
  title: "The key that this act names cannot be used",
  next: "Sign with an Ed25519 key, named as did:key.",
});
export const payloadUnknown = defineRefusal({
  code: "PayloadUnknown",
  kind: "schema",
  title: "This act does not hold what every act holds",
  next: resign,
});
export const signatureInvalid = defineRefusal({
  code: "SignatureInvalid",
  kind: "signature",
  title: "The signature does not fit",
  next: "Sign the act with the key that it names, and send it unchanged.",
});

export const entryMalformed = defineRefusal({
  code: "EntryMalformed",
  kind: "form",
  title: "This is not an entry of a log",
  next: "Fetch it again; if it stays so, the log is damaged.",
});
export const noteMalformed = defineRefusal({
  code: "NoteMalformed",
  kind: "form",
  title: "This is not a signed note",
  next: "Fetch it again.",
});
export const noteUnsigned = defineRefusal({
  code: "NoteUnsigned",
  kind: "signature",
  title: "No key that is known here has signed this note",
  next: "Check that the address and the log's key belong together.",
});
export const noteForged = defineRefusal({
  code: "NoteForged",
  kind: "signature",
  title: "A signature under this note is false",
  next: "Do not rely on it; keep it, and show it to the other members.",
});
export const checkpointMalformed = defineRefusal({
  code: "CheckpointMalformed",
  kind: "form",
  title: "This is not a checkpoint of that log",
  next: "Check that the address and the log's name belong together.",
});
export const proofMalformed = defineRefusal({
  code: "ProofMalformed",
  kind: "form",
  title: "This is not a proof of an entry",
  next: "Ask for the receipt again.",
});
export const proofInvalid = defineRefusal({
  code: "ProofInvalid",
  kind: "signature",
  title: "The proof does not lead to the log's root",
  next: "Do not rely on it; keep it, and show it to the other members.",
});

/** Every refusal declared here, in order. */
export const logRefusals: readonly RefusalSpec[] = [
  jwsTooLarge,
  sessionUnreadable,
  jwsMalformed,
  jwsNotCanonical,
  headerUnknown,
  keyUnreadable,
  payloadUnknown,
  signatureInvalid,
  entryMalformed,
  noteMalformed,
  noteUnsigned,
  noteForged,
  checkpointMalformed,
  proofMalformed,
  proofInvalid,
].map((make) => make.spec);
