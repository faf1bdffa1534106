/**
 * Acts as they cross between threads: many in one ArrayBuffer, which is given away and not copied, each with
 * its length before it.
 */

/** Packs texts (one after the other, each with its length in UTF-8) into one buffer. */
export function packTexts(texts: readonly string[]): ArrayBuffer {
  let length = 0;
  for (const text of texts) length += 4 + Buffer.byteLength(text);
  const buffer = new ArrayBuffer(length);
  const bytes = Buffer.from(buffer);
  let offset = 0;
  for (const text of texts) {
    const written = bytes.write(text, offset + 4, "utf8");
    bytes.writeUInt32LE(written, offset);
    offset += 4 + written;
  }
  return buffer;
}

/** Packs byte strings likewise. */
export function packParts(parts: readonly Uint8Array[]): ArrayBuffer {
  const buffer = new ArrayBuffer(parts.reduce((length, part) => length + 4 + part.length, 0));
  const bytes = Buffer.from(buffer);
  let offset = 0;
  for (const part of parts) {
    bytes.writeUInt32LE(part.length, offset);
    bytes.set(part, offset + 4);
    offset += 4 + part.length;
  }
  return buffer;
}

/** The parts of such a buffer, as views into it. */
export function unpackParts(buffer: ArrayBuffer): Uint8Array[] {
  const bytes = Buffer.from(buffer);
  const parts: Uint8Array[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const length = bytes.readUInt32LE(offset);
    parts.push(new Uint8Array(buffer, offset + 4, length));
    offset += 4 + length;
  }
  return parts;
}

export interface PackedAct {
  readonly position: number;
  /** 32 bytes. */
  readonly id: Uint8Array;
  readonly bytes: Uint8Array;
}

const ACT_HEADER = 4 + 32 + 4;

/** Packs checked acts with their ids. */
export function packActs(acts: readonly PackedAct[]): ArrayBuffer {
  let length = 0;
  for (const act of acts) length += ACT_HEADER + act.bytes.length;
  const buffer = new ArrayBuffer(length);
  const bytes = Buffer.from(buffer);
  let offset = 0;
  for (const act of acts) {
    bytes.writeUInt32LE(act.position, offset);
    bytes.set(act.id, offset + 4);
    bytes.writeUInt32LE(act.bytes.length, offset + 36);
    bytes.set(act.bytes, offset + ACT_HEADER);
    offset += ACT_HEADER + act.bytes.length;
  }
  return buffer;
}

/** The acts of such a buffer, as views into it. */
export function unpackActs(buffer: ArrayBuffer): PackedAct[] {
  const bytes = Buffer.from(buffer);
  const acts: PackedAct[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const length = bytes.readUInt32LE(offset + 36);
    acts.push({
      position: bytes.readUInt32LE(offset),
      id: new Uint8Array(buffer, offset + 4, 32),
      bytes: new Uint8Array(buffer, offset + ACT_HEADER, length),
    });
    offset += ACT_HEADER + length;
  }
  return acts;
}
