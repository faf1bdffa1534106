/**
 * Conviction voting in the integer arithmetic of 1Hive's contract: settings are whole numbers in units of
 * 1/10,000,000, powers are fixed point with 128 binary places, rounded to nearest; divisions truncate. The
 * rounding is the rule: whoever follows these lines gets the same integers.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { fundingMalformed, requestOverRatio } from "./refusals.ts";

/** Ten million: the unit of `decay`, `maxRatio` and `weight`. */
export const UNIT = 10_000_000n;
const PLACES = 128n;
const HALF = 1n << 127n;
const WHOLE = 1n << PLACES;
const LONGEST = 1n << 64n;

export interface ConvictionSettings {
  /** What remains of conviction after one step of time, α: 0 < decay < UNIT. */
  readonly decay: bigint;
  /** Largest part of the pool that one proposal may ask for, β: 0 < maxRatio ≤ UNIT. */
  readonly maxRatio: bigint;
  /** How much conviction is needed, ρ: 0 < weight ≤ UNIT. */
  readonly weight: bigint;
  /** Support below this part of all is taken as this part, in units of 10^-18: 0 to 10^18. */
  readonly leastStake: bigint;
}

/** 1Hive's own defaults: α = 0.9999599 per block, β = 0.2, ρ = 0.002, 20 % of all. */
export const convictionDefaults: ConvictionSettings = {
  decay: 9_999_599n,
  maxRatio: 2_000_000n,
  weight: 20_000n,
  leastStake: 200_000_000_000_000_000n,
};

const STAKE_UNIT = 10n ** 18n;

/** Conviction after `steps` of time in which `support` did not change: αᵗ·y₀ + x·(1 − αᵗ)/(1 − α). */
export function convictionAfter({
  settings,
  steps,
  before,
  support,
}: {
  readonly settings: ConvictionSettings;
  readonly steps: bigint;
  readonly before: bigint;
  readonly support: bigint;
}): Result<bigint, Refusal> {
  const wrong = checkSettings(settings) ?? checkAmounts({ steps, before, support });
  if (wrong !== undefined) return refused(wrong);
  if (steps >= LONGEST) return refused(fundingMalformed(`${steps} steps`, "steps"));
  const left = power((settings.decay << PLACES) / UNIT, steps);
  const grown = (support * UNIT * (WHOLE - left)) / (UNIT - settings.decay);
  return accepted((left * before + grown + HALF) >> PLACES);
}

/** The conviction that a proposal must pass (be above): ρ·S/(1 − α)/(β − r/R)². */
export function convictionNeeded({
  settings,
  requested,
  pool,
  staked,
  supply,
}: {
  readonly settings: ConvictionSettings;
  readonly requested: bigint;
  readonly pool: bigint;
  /** Support on all proposals together. */
  readonly staked: bigint;
  /** All the support there could be. */
  readonly supply: bigint;
}): Result<bigint, Refusal> {
  const wrong = checkSettings(settings) ?? checkAmounts({ requested, pool, staked, supply });
  if (wrong !== undefined) return refused(wrong);
  if (settings.maxRatio * pool <= requested * UNIT)
    return refused(requestOverRatio(`${requested} of ${pool}`, "requested"));
  const room = (settings.maxRatio << 64n) / UNIT - (requested << 64n) / pool;
  const square = (room * room) >> 64n;
  if (square === 0n) return refused(requestOverRatio(`${requested} of ${pool}`, "requested"));
  const least = (supply * settings.leastStake) / STAKE_UNIT;
  const effective = staked < least ? least : staked;
  const factor = (((settings.weight << PLACES) / UNIT / square) * UNIT) / (UNIT - settings.decay);
  return accepted((factor * effective) >> 64n);
}

function checkSettings(settings: ConvictionSettings): Refusal | undefined {
  const { decay, maxRatio, weight, leastStake } = settings;
  if (decay <= 0n || decay >= UNIT) return fundingMalformed(`decay ${decay}`, "decay");
  if (maxRatio <= 0n || maxRatio > UNIT) return fundingMalformed(`ratio ${maxRatio}`, "maxRatio");
  if (weight <= 0n || weight > UNIT) return fundingMalformed(`weight ${weight}`, "weight");
  return leastStake < 0n || leastStake > STAKE_UNIT
    ? fundingMalformed(`least stake ${leastStake}`, "leastStake")
    : undefined;
}

function checkAmounts(amounts: Readonly<Record<string, bigint>>): Refusal | undefined {
  const bad = Object.entries(amounts).find(([, amount]) => amount < 0n);
  return bad === undefined ? undefined : fundingMalformed(`${bad[0]} ${bad[1]}`, bad[0]);
}

/** base^exponent in fixed point, by squaring, each product rounded to nearest: the order is the contract's. */
function power(base: bigint, exponent: bigint): bigint {
  let [square, rest, result] = [base, exponent, WHOLE];
  while (rest > 0n) {
    if ((rest & 1n) === 0n) {
      square = (square * square + HALF) >> PLACES;
      rest >>= 1n;
    } else {
      result = (result * square + HALF) >> PLACES;
      rest -= 1n;
    }
  }
  return result;
}
