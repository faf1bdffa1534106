/** What the journal says in the vocabulary of ValueFlows. */

import { describe, expect, test } from "vitest";
import { HOUR } from "@plenty/kernel";
import { givenStore, happen } from "../../testing/goods.ts";
import type { Store } from "../../testing/goods.ts";
import { bounded, mend, move, names } from "../../testing/journal.ts";
import { fullStore } from "../../testing/full-store.ts";
import { registerAgent } from "./index.ts";
import { valueFlowsOf } from "./valueflows.ts";
import type { Slice, Told } from "./valueflows.ts";

const commons = "0".repeat(64);
const base = `urn:plenty:${commons}`;

function told({ judgement }: Store, slice: Partial<Slice> = {}): readonly Told[] {
  return [...valueFlowsOf(judgement, { commons, ...slice })];
}

function ofType(nodes: readonly Told[], type: string): readonly Told[] {
  return nodes.filter((node) => node["@type"] === `vf:${type}`);
}

/** Every id that a node refers to. */
function refersTo(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === "@id" ? [String(each)] : refersTo(each),
  );
}

describe("an export", () => {
  test("[EC25] tells a transfer with both sides, both resources, quantity, unit and time", () => {
    const store = givenStore();
    happen(store, "raise", { quantity: 8_000 });
    happen(store, "transfer", { quantity: 2_500, to: "birch" });
    const [, event] = ofType(told(store), "EconomicEvent");
    expect(event).toEqual({
      "@id": `${base}:flow:2`,
      "@type": "vf:EconomicEvent",
      "vf:action": { "@id": "vf:transfer" },
      "vf:provider": { "@id": `${base}:agent:${"a".repeat(64)}` },
      "vf:receiver": { "@id": `${base}:agent:${"b".repeat(64)}` },
      "vf:hasPointInTime": "2026-01-05T09:00:00.000Z",
      "vf:resourceInventoriedAs": { "@id": `${base}:account:1` },
      "vf:toResourceInventoriedAs": { "@id": `${base}:account:2` },
      "vf:resourceQuantity": {
        "@type": "vf:Measure",
        "vf:hasNumericalValue": "2.500",
        "vf:hasUnit": { "@id": "om2:kilogram" },
      },
    });
    expect(told(store).find((node) => node["@id"] === `${base}:account:2`)).toMatchObject({
      "vf:primaryAccountable": { "@id": `${base}:agent:${"b".repeat(64)}` },
      "vf:accountingQuantity": { "vf:hasNumericalValue": "2.500" },
    });
  });

  test("[EC25] tells each node once, before whatever names it", () => {
    const nodes = told(fullStore());
    const seen = new Set<string>();
    for (const node of nodes) {
      expect(seen.has(node["@id"])).toBe(false);
      seen.add(node["@id"]);
      const outside = refersTo(node).filter((id) => id.startsWith(base) && !seen.has(id));
      expect({ node: node["@id"], outside }).toEqual({ node: node["@id"], outside: [] });
    }
    expect(new Set(nodes.map((node) => node["@type"]))).toEqual(
      new Set([
        "vf:Agent",
        "vf:EconomicEvent",
        "vf:EconomicResource",
        "vf:Organization",
        "vf:Person",
        "vf:Process",
        "vf:ProcessSpecification",
        "vf:ResourceSpecification",
        "vf:SpatialThing",
        "vf:Unit",
      ]),
    );
  });

  test("[EC25] of a part of the time holds the flows of that part, and what they name", () => {
    const store = givenStore();
    const at = store.judgement.at;
    happen(store, "raise", { quantity: 1 });
    const later = { ...store, judgement: { ...store.judgement, at: at + HOUR } };
    happen(later, "raise", { by: "birch", quantity: 1 });
    const ids = (slice: Partial<Slice>) => ofType(told(store, slice), "EconomicEvent").length;
    expect([ids({}), ids({ since: at + 1 }), ids({ until: at + HOUR })]).toEqual([2, 1, 1]);
    const [agent, ...others] = ofType(told(store, { since: at + HOUR }), "Person");
    expect([agent?.["@id"], others]).toEqual([`${base}:agent:${"b".repeat(64)}`, []]);
    expect(told(store, { since: at + 2 * HOUR })).toEqual([]);
  });

  test("[EC25] names a credit by its code, and what a correction corrects", () => {
    const store = givenStore();
    move(store, { name: names.flow });
    mend(store);
    const nodes = told(store);
    expect(ofType(nodes, "EconomicEvent")[1]).toMatchObject({
      "vf:corrects": { "@id": `${base}:flow:1` },
      "vf:resourceQuantity": { "vf:hasUnit": { "@id": `${base}:unit:HRS` } },
    });
    expect(ofType(nodes, "ResourceSpecification")[0]).toMatchObject({
      "vf:mediumOfExchange": true,
    });
  });

  test("[EC25] tells people as persons, groups as organizations, and of parties outside no more", () => {
    const store = givenStore();
    for (const [digit, kind] of [
      ["1", "team"],
      ["2", "partner"],
      ["3", "outside"],
      ["4", "dependant"],
    ] as const) {
      const { n } = registerAgent(store.judgement, { agent: digit.repeat(64), kind });
      move(store, { receiver: bounded(n, {}) });
    }
    const types = told(store).flatMap((node) =>
      node["@id"].includes(":agent:") ? [node["@type"]] : [],
    );
    expect(types).toEqual([
      "vf:Person",
      "vf:Organization",
      "vf:Organization",
      "vf:Agent",
      "vf:Person",
    ]);
  });
});
