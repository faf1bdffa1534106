/** Attacks on the body of a payment: its fields, its amount, who takes part. */

import { AMOUNT_MAX } from "@plenty/kernel";
import type { Body } from "../signing.ts";
import { nobody } from "../world.ts";
import { pay } from "./attacked.ts";
import type { Attacked, Recipe } from "./attacked.ts";

/** A payment of some amount. */
function of(amount: unknown) {
  return (house: Attacked) => pay(house, { amount });
}

/** An own property of that name, as JSON.parse makes it. */
const hidden = JSON.parse('{"__proto__":1}') as Body;

export const bodies: readonly Recipe[] = [
  [
    "unknown act",
    "No room has such an act.",
    "ActUnknown",
    ({ world }) => world.sign("alder", "credit.burn", {}),
  ],
  ["unknown field", "A field too many.", "BodyInvalid", (house) => pay(house, { fee: 1 })],
  ["hidden field", "A field called __proto__.", "BodyInvalid", (house) => pay(house, hidden)],
  ["missing field", "The body lacks its amount.", "BodyInvalid", of(undefined)],
  ["too much", "An amount of 2^43 + 1.", "BodyInvalid", of(AMOUNT_MAX + 1)],
  ["much too much", "An amount of 1e300.", "BodyInvalid", of(1e300)],
  ["most", "2^43 from a balance below zero.", "AmountOutOfRange", of(AMOUNT_MAX)],
  ["nothing", "An amount of 0.", "BodyInvalid", of(0)],
  ["taking", "An amount of -1.", "BodyInvalid", of(-1)],
  ["a fraction", "An amount of 1.5.", "BodyInvalid", of(1.5)],
  ["a text", 'An amount of "1".', "BodyInvalid", of("1")],
  ["to the limit", "alder has paid 12.50 of 100.00: the rest.", "accepted", of(8_750)],
  ["past the limit", "One step more than the rest.", "LimitExceeded", of(8_751)],
  [
    "to oneself",
    "alder pays alder.",
    "SidesSame",
    (house) => pay(house, { to: house.world.person("alder") }),
  ],
  ["to nobody", "There is no such person.", "PersonUnknown", (house) => pay(house, { to: nobody })],
  [
    "of nothing",
    "There is no such credit.",
    "CurrencyUnknown",
    (house) => pay(house, { currency: nobody }),
  ],
];
