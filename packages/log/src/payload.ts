/**
 * What every act and tick holds besides its body. `faultInAct` and `faultInTick` judge a value that came
 * out of JSON.parse: exactly these keys in this order, each of its form. What a body may hold, and which acts
 * have a commons and a person, is for the rules.
 */

import { isHash, parseTime } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";

/** How somebody without a device agrees to what is done in their name. */
export const consents = ["desk", "paper", "telephone", "guardian"] as const;
export type Consent = (typeof consents)[number];

export interface Payload {
  readonly v: 0;
  /** Absent only in the act that founds the commons. */
  readonly commons?: Hash;
  /** Room and verb: "credit.pay". */
  readonly act: string;
  /** Absent in the acts by which persons come to be. */
  readonly person?: Hash;
  /** How that person agreed, where somebody else signs for them; absent where they sign themselves. */
  readonly consent?: Consent;
  readonly at: string;
  readonly until: string;
  /** 16 random bytes in lowercase hexadecimal. */
  readonly nonce: string;
  readonly body: unknown;
}

export interface TickPayload {
  readonly v: 0;
  readonly commons: Hash;
  readonly at: string;
}

/** Sources of patterns for schemas. */
export const ACT_PATTERN = "^[a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*$";
export const NONCE_PATTERN = "^[0-9a-f]{32}$";

const actForm = new RegExp(ACT_PATTERN);
const nonceForm = new RegExp(NONCE_PATTERN);
const ACT_CHARS = 64;

type Check = (value: unknown) => boolean;
const isText =
  (check: (text: string) => boolean): Check =>
  (value) =>
    typeof value === "string" && check(value);

const checks: Readonly<Record<string, Check>> = {
  v: (value) => value === 0,
  commons: isText(isHash),
  act: isText((text) => text.length <= ACT_CHARS && actForm.test(text)),
  person: isText(isHash),
  consent: isText((text) => consents.some((consent) => consent === text)),
  at: isText((text) => parseTime(text) !== undefined),
  until: isText((text) => parseTime(text) !== undefined),
  nonce: isText((text) => nonceForm.test(text)),
  body: isObject,
};

const actKeys = [
  "v",
  "commons",
  "act",
  "person",
  "consent",
  "at",
  "until",
  "nonce",
  "body",
] as const;
const keysOf = {
  found: without("commons", "person", "consent"),
  join: without("person", "consent"),
  act: without("consent"),
  behalf: actKeys,
  tick: ["v", "commons", "at"],
} as const;

/** What is wrong with the payload of an act, as the field's name and words; undefined if nothing is. */
export function faultInAct(payload: unknown): Fault | undefined {
  if (!isObject(payload)) return { words: "the payload is not an object" };
  return faultInKeys(payload, keysFor(payload));
}

function keysFor(payload: object): readonly string[] {
  if ("person" in payload) return "consent" in payload ? keysOf.behalf : keysOf.act;
  return "commons" in payload ? keysOf.join : keysOf.found;
}

/** The same for a tick. */
export function faultInTick(payload: unknown): Fault | undefined {
  if (!isObject(payload)) return { words: "the payload is not an object" };
  return faultInKeys(payload, keysOf.tick);
}

export interface Fault {
  readonly words: string;
  readonly field?: string;
}

/** The payload with its keys in the one order, as it is signed. */
export function orderPayload(payload: Payload): Payload {
  const { v, commons, act, person, consent, at, until, nonce, body } = payload;
  return {
    v,
    ...(commons === undefined ? {} : { commons }),
    act,
    ...(person === undefined ? {} : { person }),
    ...(consent === undefined ? {} : { consent }),
    at,
    until,
    nonce,
    body,
  };
}

function faultInKeys(payload: object, expected: readonly string[]): Fault | undefined {
  const entries = Object.entries(payload);
  for (const [i, field] of expected.entries()) {
    const entry = entries[i];
    if (entry?.[0] !== field) return { words: `expected here: ${field}`, field };
    if (checks[field]?.(entry[1]) !== true) return { words: `${field} is not of its form`, field };
  }
  const extra = entries[expected.length]?.[0];
  return extra === undefined
    ? undefined
    : { words: "unknown field", field: extra.slice(0, ACT_CHARS) };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function without(...left: readonly string[]): readonly string[] {
  return actKeys.filter((key) => !left.includes(key));
}
