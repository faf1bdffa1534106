/**
 * What the state says about an act before its own rule is asked: is it for this commons, in time, signed
 * by a key that somebody here holds, in that person's name, and new. In this order.
 */

import { assert, fromHex, limits, present, toTime } from "@plenty/kernel";
import type { Hash, Millis, Refusal, Result } from "@plenty/kernel";
import type { CheckedAct } from "./admission.ts";
import type { Acting } from "./behalf.ts";
import { defineSlot } from "./memory.ts";
import { engineRefusals } from "./refusals.ts";
import type { Judgement, Reading } from "./room.ts";
import { officeLacks, refuseRole } from "./spec.ts";
import type { ActSpec, Author, Authority, RoleDef, SettingDef, Weight } from "./spec.ts";

/** The commons as the engine knows it from entry 0. */
export interface Founded {
  readonly commons: Hash;
  /** The key that signs ticks and checkpoints. */
  readonly log: string;
}

export interface Envelope {
  readonly at: Millis;
  readonly act: CheckedAct;
  readonly spec: Pick<ActSpec, "by" | "weighs">;
  readonly founded: Founded | undefined;
  /** Who holds the key that signs. */
  readonly author: Author | undefined;
  /** For whom they act, or why not; absent where they act for themselves. */
  readonly acting: Result<Acting, Refusal> | undefined;
}

/** The present value of a setting. */
export type ReadSetting = (reading: Reading, setting: SettingDef) => string | number | boolean;

/** Why a key may not sign what weighs so much now; of keys that nobody ever held it says nothing. */
export type RefuseKey = (
  reading: Reading,
  signing: Pick<Envelope, "at" | "author"> & { readonly kid: string; readonly weighs: Weight },
) => Refusal | undefined;

/** What offices say of who acts. */
export interface Offices {
  /** True if somebody may do an act by an office that they hold. */
  readonly mayDo: (reading: Reading, person: number, act: string) => boolean;
  /** True if somebody holds an office; without a person, if anybody does. */
  readonly isHeld: (reading: Reading, office: string, person?: number) => boolean;
}

interface Judging extends Envelope {
  readonly offices: Offices;
  readonly settingOf: ReadSetting;
  readonly refuseKey: RefuseKey;
}

/** The first reason to refuse the envelope, or undefined. */
export function refuseEnvelope(reading: Reading, envelope: Judging): Refusal | undefined {
  const { act, founded } = envelope;
  const { by } = envelope.spec;
  if (by === "founding") {
    return founded === undefined ? refuseTimes(envelope) : engineRefusals.alreadyFounded();
  }
  if (act.payload.commons !== founded?.commons) {
    return engineRefusals.commonsOther({ commons: String(act.payload.commons) });
  }
  return refuseTimes(envelope) ?? (by === "newcomer" ? undefined : refuseAuthor(reading, envelope));
}

/** Times have one spelling, in which texts stand in the order of the times they tell. */
function refuseTimes({ at, act }: Envelope): Refusal | undefined {
  const { payload } = act;
  if (payload.at > toTime(at + limits.aheadMs)) {
    return engineRefusals.timeAhead({ at: payload.at, now: toTime(at) });
  }
  return payload.until < toTime(at) ? engineRefusals.expired({ until: payload.until }) : undefined;
}

function refuseAuthor(
  reading: Reading,
  { at, act, spec: { by, weighs }, author: signer, acting, ...asked }: Judging,
): Refusal | undefined {
  const heavy = asked.refuseKey(reading, { kid: act.kid, weighs, at, author: signer });
  if (heavy !== undefined) return heavy;
  if (signer === undefined) return engineRefusals.keyUnknown({ key: act.kid });
  if (acting?.ok === false) return acting.refusal;
  const author = acting?.value.author ?? signer;
  if (act.payload.person !== author.person) {
    return engineRefusals.personOther({ person: author.person });
  }
  const lacking = refuseAuthority(reading, { by, author, act: act.payload.act, ...asked });
  if (lacking !== undefined) return lacking;
  return nonceUsed(reading, author.n, act.payload.nonce)
    ? engineRefusals.nonceReused({ nonce: act.payload.nonce })
    : undefined;
}

interface Asked extends Pick<Judging, "settingOf" | "offices"> {
  readonly by: Authority;
  readonly author: Author;
  readonly act: string;
}

/** Why somebody may not do an act: they lack its role, and hold no office by which they may. */
function refuseAuthority(
  reading: Reading,
  { by, author, act, settingOf, offices }: Asked,
): Refusal | undefined {
  const role = roleFor(reading, by, settingOf);
  const lacking = role === undefined ? undefined : refuseRole(role, author);
  if (lacking === undefined) return refuseOffice(reading, role?.office, { author, offices });
  const isGiven =
    typeof by === "object" && "setting" in by && offices.mayDo(reading, author.n, act);
  return isGiven ? undefined : lacking;
}

/** Who has all else of a role lacks the office that it takes. */
function refuseOffice(
  reading: Reading,
  office: string | undefined,
  { author, offices }: Pick<Asked, "author" | "offices">,
): Refusal | undefined {
  if (office === undefined || offices.isHeld(reading, office, author.n)) return undefined;
  const isVacant = !offices.isHeld(reading, office);
  return isVacant ? officeLacks.officeVacant({ office }) : officeLacks.officeNeeded({ office });
}

/** The role that an act asks for now; undefined where it asks for none. */
function roleFor(reading: Reading, by: Authority, settingOf: ReadSetting): RoleDef | undefined {
  if (typeof by === "string") return undefined;
  if (!("setting" in by)) return by;
  const value = String(settingOf(reading, by.setting));
  return present(by.roles[value], `a role for ${by.setting.name} = ${value}`);
}

/** True if the author already used this nonce. */
function nonceUsed({ sql }: Reading, author: number, nonce: string): boolean {
  const read = sql.read("SELECT 1 FROM engine_nonces WHERE author = ? AND nonce = ?");
  return read.get(author, nonceBytes(nonce)) !== undefined;
}

/** Remembers a nonce for good. */
export function useNonce({ sql }: Judgement, author: number, nonce: string): void {
  const insert = sql.write("INSERT INTO engine_nonces (author, nonce) VALUES (?, ?)");
  insert.run(author, nonceBytes(nonce));
}

function nonceBytes(nonce: string): Uint8Array {
  return present(fromHex(nonce), "a checked payload's nonce is hexadecimal");
}

const foundedSlot = defineSlot<{ value: Founded | undefined }>(() => ({ value: undefined }));

/** The commons; undefined before it is founded. */
export function readFounded({ sql, memory }: Reading): Founded | undefined {
  const slot = memory.get(foundedSlot);
  if (slot.value === undefined) {
    const row = sql.read("SELECT commons, log FROM engine_commons WHERE n = 1").get();
    if (row !== undefined) slot.value = { commons: String(row.commons), log: String(row.log) };
  }
  return slot.value;
}

/** Remembers which commons this is, and who keeps its log. */
export function writeFounded({ sql, index }: Judgement, { id, payload }: CheckedAct): void {
  assert(index === 0, "founding is entry 0");
  const { log } = payload.body as { log: string }; // the founding schema demands it
  sql.write("INSERT INTO engine_commons (n, commons, log) VALUES (1, ?, ?)").run(id, log);
}
