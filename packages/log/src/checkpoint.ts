/**
 * Checkpoints (C2SP tlog-checkpoint): the signed head of a log. Origin and key name are the same text,
 * `<commons id>/<epoch>`, naming no host. Extension lines are refused: nobody could audit them.
 */

import { accepted, assert, refused } from "@plenty/kernel";
import type { CommonsId, Refusal, Result } from "@plenty/kernel";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import type { Signer } from "./ed25519/types.ts";
import { openNote, signNote } from "./note.ts";
import { checkpointMalformed } from "./refusals.ts";
import { HASH_BYTES, isSize } from "./tree.ts";

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** Origin of the log of a commons. Epoch 0 is the first; a continuation elsewhere counts up. */
export function originOf(commons: CommonsId, epoch = 0): string {
  return `${commons}/${epoch}`;
}

/** Text of a checkpoint, to be signed. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  assert(isSize(size) && root.length === HASH_BYTES, "a checkpoint has a size and a root");
  assert(/^[^\n]+$/.test(origin), "an origin is one line");
  return `${origin}\n${size}\n${encodeBase64(root)}\n`;
}

/** Reads a checkpoint's text, without signatures; undefined for any other. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const match = checkpointForm.exec(text);
  if (match === null) return undefined;
  const [, origin = "", digits = "", encoded = ""] = match;
  const size = Number(digits);
  const root = decodeBase64(encoded);
  if (!isSize(size) || root?.length !== HASH_BYTES) return undefined;
  return { origin, size, root };
}

const checkpointForm = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/;

/** Signs a checkpoint with the log's key. */
export function signCheckpoint(checkpoint: Checkpoint, signer: Signer): Promise<string> {
  return signNote({ text: formatCheckpoint(checkpoint), name: checkpoint.origin, signer });
}

/** Reads a checkpoint that the log of this origin and key has signed. */
export async function openCheckpoint(
  note: string | Uint8Array,
  log: { readonly origin: string; readonly publicKey: Uint8Array },
): Promise<Result<Checkpoint, Refusal>> {
  const opened = await openNote(note, [{ name: log.origin, publicKey: log.publicKey }]);
  if (!opened.ok) return opened;
  const checkpoint = parseCheckpoint(opened.value.text);
  if (checkpoint === undefined) return refused(checkpointMalformed("not origin, size and root"));
  if (checkpoint.origin !== log.origin)
    return refused(checkpointMalformed(`origin ${checkpoint.origin}`));
  return accepted(checkpoint);
}
