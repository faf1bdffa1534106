/**
 * Preview: what would follow from an act if it came now. Nobody has signed it yet, so its signatures are
 * not looked at; all else is judged by the same admission, the same engine and the same rules, on the same
 * tables. It writes as the act would, into the caller's transaction, which the caller must roll back.
 */

import { accepted, assert, limits, refused, toTime } from "@plenty/kernel";
import type { Hash, Millis, PersonId, Refusal, Result } from "@plenty/kernel";
import { keyToDid } from "@plenty/log";
import type { Consent } from "@plenty/log";
import type { Admission, CheckedAct, UnsignedAct } from "./admission.ts";
import { enactedId } from "./enact.ts";
import type { Engine, EngineHooks } from "./engine.ts";
import { engineRefusals } from "./refusals.ts";
import type { Reading } from "./room.ts";
import { isToldTo, stranger } from "./spec.ts";
import type { Asker, Author, Fact } from "./spec.ts";

/** An act as somebody would do it. */
export interface Wanted {
  readonly asker: Asker;
  /** `room.verb` */
  readonly act: string;
  /** In whose name; of nobody yet in an act by which somebody comes to be. */
  readonly person?: PersonId;
  /** Who would sign it for them, and how they agreed; absent where they sign themselves. */
  readonly helper?: PersonId;
  readonly consent?: Consent;
  /** The key that would sign it: needed where it says who comes to be, and to see what that very key of the asker's may. */
  readonly key?: string;
  readonly body: unknown;
}

/** Where the act would stand if nothing came between: behind the last entry, at the time it would get. */
export interface PreviewPlace {
  readonly commons: Hash;
  readonly index: number;
  readonly at: Millis;
}

/** The facts of the act, with `unsignedId` where its id would stand; or why it would be refused. */
export type Preview = (wanted: Wanted, place: PreviewPlace) => Result<readonly Fact[], Refusal>;

/** Stands for the id of an act that has none yet. */
export const unsignedId: Hash = "0".repeat(64);

export interface PreviewDeps {
  readonly admit: Admission["checkUnsigned"];
  readonly maySee: (asker: Asker, act: string) => boolean;
  /** An engine of the preview's own, to which the given function says who acts. */
  readonly engineFor: (identify: EngineHooks["identify"]) => Engine;
  readonly ofKey: EngineHooks["identify"];
  readonly ofPerson: (reading: Reading, person: PersonId) => Author | undefined;
}

/** Judges what is wanted as if it came now. The caller rolls back what it wrote, also after a throw. */
export function createPreviewFor(deps: PreviewDeps): Preview {
  const { admit, maySee, engineFor, ofKey, ofPerson } = deps;
  let asked: Pick<Wanted, "asker" | "person" | "helper" | "key"> = { asker: stranger };
  let isForeign = false;
  const engine = engineFor((reading, kid) => {
    const { asker, key, person, helper = person } = asked;
    const isNamed = helper !== undefined && key === undefined;
    const holder = isNamed ? ofPerson(reading, helper) : ofKey(reading, kid);
    isForeign = helper !== undefined && !isToldTo(asker, holder?.person);
    return holder;
  });

  return (wanted, place) => {
    const act = admit(unsigned(wanted, place));
    if (!act.ok) return act;
    if (!maySee(wanted.asker, wanted.act)) return refused(engineRefusals.notYours());
    asked = wanted;
    isForeign = false;
    try {
      const told = judge(engine, { act: withNonce(act.value), ...place });
      return isForeign ? refused(engineRefusals.notYours()) : namingAuthor(wanted, told);
    } finally {
      // nothing of what it saw will have been
      engine.forget();
    }
  };
}

/** Who names a person and no key must not be told of a key. */
function namingAuthor(wanted: Wanted, told: ReturnType<Preview>): ReturnType<Preview> {
  const { key, person, helper = person } = wanted;
  if (told.ok || helper === undefined || key !== undefined) return told;
  const isUnknown = told.refusal.code === engineRefusals.keyUnknown.spec.code;
  return isUnknown ? refused(engineRefusals.authorUnknown({ person: helper })) : told;
}

/** Settles what is due as the host would, then judges. */
function judge(
  engine: Engine,
  { act, index, at }: { readonly act: CheckedAct } & PreviewPlace,
): Result<readonly Fact[], Refusal> {
  let ticks = 0;
  let last = at;
  for (let time = at; engine.due(time); time = last + 1) {
    if (ticks === limits.previewTicks) return refused(engineRefusals.dueFirst());
    const tick = engine.tick({ index: index + ticks, at: time });
    assert(tick.ok, "what is due can be settled");
    ticks++;
    last = time;
  }
  const applied = engine.apply({ index: index + ticks, at: last, act });
  if (!applied.ok) return applied;
  return accepted(unsignedFacts(act.id, applied.value.json));
}

/** Facts of an act as a preview tells them: the act's id, and those of what a group does because of it, are not known yet. */
export function unsignedFacts(id: Hash, json: string): readonly Fact[] {
  const enacted = Array.from({ length: limits.actsPerProposal }, (_, i) => enactedId(id, i));
  const told = [id, ...enacted].reduce((text, known) => text.replaceAll(known, unsignedId), json);
  return JSON.parse(told) as Fact[]; // facts, with other ids
}

/** The base point of the curve: some key that is one, for an act of which it is not known who will sign. */
const anyKey = keyToDid(new Uint8Array(32).fill(0x66).with(0, 0x58));

function unsigned(wanted: Wanted, { commons, at }: PreviewPlace): UnsignedAct {
  const { act, person, consent, key = anyKey, body } = wanted;
  const [now, until] = [toTime(at), toTime(at + limits.untilDefaultMs)];
  const author = {
    ...(person === undefined ? {} : { person }),
    ...(consent === undefined ? {} : { consent }),
  };
  const nonce = "0".repeat(32);
  return { kid: key, payload: { v: 0, commons, act, ...author, at: now, until, nonce, body } };
}

/** A nonce longer than any that can be signed, so that nobody has used it before. */
function withNonce(act: CheckedAct): CheckedAct {
  return { ...act, payload: { ...act.payload, nonce: unsignedId } };
}
