/** Chunks hold every record once, in order, and always fit into an act. */

import fc from "fast-check";
import { Check } from "typebox/value";
import { expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import { signAct } from "@plenty/client";
import { generateKey } from "@plenty/log/ed25519";
import { importSpec } from "@plenty/rules/rooms/contributions/acts";
import { createChunker } from "./chunks.ts";
import type { Chunk } from "./chunks.ts";
import type { ImportRecord } from "./records.ts";

const name = fc.oneof(
  fc.constantFrom("alder", "birch", "clover"),
  fc.string({ minLength: 1, maxLength: 80, unit: "grapheme" }),
);
const { theme } = importSpec.body.properties.records.items.properties;
const record = fc.record<ImportRecord>({
  id: fc.stringMatching(/^[0-9a-f]{4,64}$/),
  on: fc.constant("2024-03-01"),
  by: fc.uniqueArray(name, { maxLength: limits.peoplePerItem }),
  theme: fc
    .string({ minLength: 1, maxLength: 80, unit: "grapheme" })
    .filter((text) => Check(theme, text)),
  kind: fc.constant("work"),
});

function chunksOf(records: readonly ImportRecord[]): readonly Chunk[] {
  const chunker = createChunker();
  const chunks = records.flatMap((one) => chunker.add(one) ?? []);
  const rest = chunker.rest();
  return rest === undefined ? chunks : [...chunks, rest];
}

function recordsOf({ people, records }: Chunk): readonly ImportRecord[] {
  return records.map((one) => ({ ...one, by: one.by.map((i) => people[i] ?? "nobody") }));
}

test("every record is in exactly one chunk, in order, with its people", () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 600, size: "max" }), (records) => {
      expect(chunksOf(records).flatMap(recordsOf)).toEqual(records);
    }),
    { numRuns: 20 },
  );
});

test("a signed chunk is within the bytes, records and people of an act", async () => {
  const signer = await generateKey();
  const hash = "f".repeat(64);
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 200, maxLength: 600, size: "max" }),
      async (records) => {
        for (const chunk of chunksOf(records)) {
          const people = chunk.people.map(() => hash);
          const body = { source: "x".repeat(limits.nameChars), people, records: chunk.records };
          const jws = await signAct({
            signer,
            commons: hash,
            person: hash,
            spec: importSpec,
            body,
            now: 0,
          });
          expect(jws.length).toBeLessThanOrEqual(limits.jwsBytes);
          expect(chunk.records.length).toBeLessThanOrEqual(limits.importRecords);
          expect(people.length).toBeLessThanOrEqual(limits.importPeople);
        }
      },
    ),
    { numRuns: 20 },
  );
});
