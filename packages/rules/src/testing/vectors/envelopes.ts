/** Attacks on what every act says of itself: group, times, key, person, nonce. */

import { DAY, MINUTE, toTime } from "@plenty/kernel";
import { makeAct, makeTick } from "@plenty/log";
import type { Payload } from "@plenty/log";
import { signerOf } from "../signing.ts";
import { nobody } from "../world.ts";
import { pay, payAt } from "./attacked.ts";
import type { Attacked, Recipe } from "./attacked.ts";

export const envelopes: readonly Recipe[] = [
  ["a payment", "What others are made from: taken as it is.", "accepted", (house) => pay(house)],
  ["expired", "`until` passed 1 ms ago.", "Expired", (house) => payAt(house, -DAY, -1)],
  ["valid to the last", "`until` is the entry's time.", "accepted", (house) => payAt(house, -1, 0)],
  ["upside down", "`until` is before `at`.", "TimeUpsideDown", (house) => payAt(house, 0, -1)],
  ["dead at birth", "`until` is `at`.", "TimeUpsideDown", (house) => payAt(house, 0, 0)],
  ["lives long", "30 days.", "accepted", (house) => payAt(house, 0, 30 * DAY)],
  ["lives too long", "30 days, 1 ms.", "TimeUpsideDown", (house) => payAt(house, 0, 30 * DAY + 1)],
  ["ahead", "`at` is in 5 minutes.", "accepted", (house) => payAt(house, 5 * MINUTE, DAY)],
  ["future", "`at` is in 5 min 1 ms.", "TimeAhead", (house) => payAt(house, 5 * MINUTE + 1, DAY)],
  [
    "nonce reused",
    "Another act of the same person under a nonce that was used.",
    "NonceReused",
    (house) => pay(house, {}, { nonce: house.used }),
  ],
  [
    "other commons",
    "Signed for another group.",
    "CommonsOther",
    (house) => pay(house, {}, { commons: nobody }),
  ],
  [
    "other person's key",
    "birch signs in alder's name.",
    "PersonOther",
    (house) => payInNameOfAlder(house, "birch"),
  ],
  [
    "other person's signature",
    "alder's key is named, birch's has signed.",
    "SignatureInvalid",
    payWithStolenName,
  ],
  [
    "unknown key",
    "Nobody here holds the key.",
    "KeyUnknown",
    (house) => payInNameOfAlder(house, "elder"),
  ],
  [
    "the log's key",
    "The host signs in alder's name.",
    "KeyUnknown",
    (house) => payInNameOfAlder(house, "the log"),
  ],
  [
    "nobody's act",
    "A payment that names no person.",
    "EnvelopeInvalid",
    // leaves the field out of what is signed
    (house) => pay(house, {}, { person: undefined } as unknown as Partial<Payload>),
  ],
  ["a tick as an act", "The log's own key signed a tick.", "ActUnknown", tickAsAct],
  [
    "a newcomer vouches",
    "dill is not welcomed and welcomes themselves.",
    "NotWelcomed",
    ({ world }) => world.sign("dill", "people.welcome", { person: world.person("dill") }),
  ],
  [
    "the same act again",
    "The bytes of the last entry. (A host answers with its receipt.)",
    "NonceReused",
    (house) => entry(house, -1),
  ],
  ["founding again", "The bytes of entry 0.", "AlreadyFounded", (house) => entry(house, 0)],
  [
    "another founding",
    "An act of founding, truly signed, as a later entry.",
    "AlreadyFounded",
    ({ world }) => world.signFounding({ founders: ["elder"] }),
  ],
  ["joining again", "The bytes of clover's act.", "KeyTaken", (house) => entry(house, 4)],
];

function payInNameOfAlder({ world, currency }: Attacked, signer: string): Promise<string> {
  const body = { to: world.person("birch"), currency, amount: 1 };
  const payload = { person: world.person("alder") };
  return world.sign(signer, "credit.pay", body, { payload });
}

async function payWithStolenName({ world, currency }: Attacked): Promise<string> {
  const [alder, birch] = [await signerOf("alder"), await signerOf("birch")];
  const payload: Payload = {
    v: 0,
    commons: world.commons(),
    act: "credit.pay",
    person: world.person("alder"),
    at: toTime(world.now()),
    until: toTime(world.now() + MINUTE),
    nonce: "ee".repeat(16),
    body: { to: world.person("birch"), currency, amount: 1 },
  };
  return makeAct({ signer: { ...alder, sign: (bytes) => birch.sign(bytes) }, payload });
}

async function tickAsAct({ world }: Attacked): Promise<string> {
  const signer = await signerOf("the log");
  return makeTick({ signer, commons: world.commons(), at: toTime(world.now()) });
}

/** The bytes of an entry, as they were signed. */
async function entry({ world }: Attacked, index: number): Promise<string> {
  return new TextDecoder().decode(world.log.at(index)?.act?.bytes);
}
