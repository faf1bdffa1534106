/** Beacons of drand's own client, right and wrong ones. A vector is one case. */

import { listOf, objectOf, textOf } from "../formats/json.ts";
import { verifyBeacon } from "../lots/beacon.ts";
import type { Beacon, Scheme } from "../lots/beacon.ts";
import { createTally, readCases } from "./suite.ts";
import type { Suite, Verdict } from "./suite.ts";

const schemes: readonly Scheme[] = [
  "pedersen-bls-chained",
  "pedersen-bls-unchained",
  "bls-unchained-on-g1",
  "bls-unchained-g1-rfc9380",
];

export const drandBeacons: Suite = {
  name: "drand",
  async run(data) {
    const tally = createTally("drand");
    const told = objectOf(await readCases(data, "drand_vectors.json", tally));
    for (const vector of listOf(told["vectors"]))
      tally.add(textOf(objectOf(vector)["test"]), judge(objectOf(vector)));
    return tally.report();
  },
};

function judge(vector: Readonly<Record<string, unknown>>): Verdict {
  const told = textOf(vector["scheme"]);
  const scheme = schemes.find((known) => known === told);
  if (scheme === undefined) return { unsupported: `no scheme "${told}" is known` };
  const beacon = beaconOf(objectOf(vector["beacon"]));
  const chain = { scheme, publicKey: textOf(vector["public_key"]) };
  const result = verifyBeacon({ chain, beacon });
  if (result.ok === (vector["valid"] === true)) return "agree";
  return { disagree: result.ok ? "taken as signed" : result.refusal.detail };
}

function beaconOf(beacon: Readonly<Record<string, unknown>>): Beacon {
  const previous = textOf(beacon["previous_signature"]);
  const randomness = textOf(beacon["randomness"]);
  return {
    round: Number(beacon["round"]),
    signature: textOf(beacon["signature"]),
    ...(previous === "" ? {} : { previous }),
    ...(randomness === "" ? {} : { randomness }),
  };
}
