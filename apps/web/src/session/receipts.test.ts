import { expect, it } from "vitest";
import { toHex } from "@plenty/kernel";
import { formatCheckpoint, formatProof, sha256, textToBytes } from "@plenty/log";
import { checkpointOf, receiptsKept, tooMany } from "./receipts.ts";

it("the oldest receipts of a full group give way, those of other groups stay", () => {
  const own = Array.from({ length: receiptsKept + 2 }, (_, i) => ["garden", i] as const);
  const places = [...own.toReversed(), ["house", 0] as const];
  expect(tooMany(places, "garden")).toEqual([
    ["garden", 0],
    ["garden", 1],
  ]);
  expect(tooMany(places, "house")).toEqual([]);
});

it("the checkpoint of a receipt is read from its text; a damaged one has none", () => {
  const root = sha256(textToBytes("garden"));
  const text = formatCheckpoint({ origin: "garden/0", size: 7, root });
  const checkpoint = `${text}\n\u2014 garden/0 ${btoa("12345678")}\n`;
  const proof = formatProof({ index: 3, hashes: [], checkpoint });
  expect(checkpointOf({ proof })).toEqual({ size: 7, root: toHex(root) });
  expect(checkpointOf({ proof: proof.slice(0, 40) })).toBeUndefined();
});
