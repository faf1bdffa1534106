/** A body for every act, with every field that may stand in it: of its form, whatever the state says. */

import { textHash } from "@plenty/log";
import type { Body } from "./signing.ts";

const hash = "a".repeat(64);
const did = `did:key:z6Mk${"a".repeat(44)}`;
const proof = "A".repeat(86);
const keys = [{ key: did, proof }];

export const bodies: Readonly<Record<string, Body>> = {
  "people.join": {
    charter: hash,
    name: hash,
    keys,
    invitation: {
      from: hash,
      kid: did,
      key: did,
      until: "2026-01-06T00:00:00.000Z",
      signature: proof,
      proof,
    },
  },
  "people.welcome": { person: hash },
  "charter.found": {
    charter: {
      name: "The Alder House",
      object: textHash("We keep a house."),
      language: "en",
      settings: { "people.welcome": "invitation" },
    },
    founders: [{ name: hash, keys }],
    log: did,
  },
  "contributions.log": {
    items: [
      {
        on: "2026-01-04",
        people: [hash],
        theme: "food",
        kind: "work",
        amount: 1,
        unit: "hour",
        gains: "us",
        gift: true,
        note: hash,
      },
    ],
  },
  "contributions.confirm": { items: [`${hash}.0`] },
  "contributions.import": {
    source: "minutes",
    people: [hash, "b".repeat(64)],
    records: [{ id: "1", on: "2026-01-01", by: [0, 1], theme: "food", kind: "work" }],
  },
  "credit.open-currency": { name: "House hours", code: "HOUR", decimals: 2, floor: -100 },
  "credit.pay": { to: hash, currency: hash, amount: 1, note: hash },
};
