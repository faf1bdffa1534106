/** What people ask to be done in a group, before it is signed, and what lies here of it without an answer. */

import type { PublishedText, SaltedWords, Unanswered } from "@plenty/client";
import type { ActSpec, BodyOf } from "@plenty/rules/spec";

/** What a person asked for, apart from salts and nonces, which differ each time. */
export interface Asked {
  readonly group: string;
  /** Empty for somebody who is only coming in. */
  readonly person: string;
  readonly act: string;
  readonly body: unknown;
  /** Words and texts whose hashes stand in the body. */
  readonly words: readonly PublishedText[];
  /** What was sent, in the reader's words, for as long as nobody knows what became of it. */
  readonly told: string;
  /** What stood in the form's draft, so that it alone is dropped once this is entered. */
  readonly draft?: string | undefined;
}

/** What somebody is about to do: made by `toSend`, which knows what body its act has. */
export interface ToSend {
  readonly spec: ActSpec;
  readonly body: unknown;
  /** Words whose hashes stand in the body. */
  readonly words: readonly SaltedWords[];
  /** Texts that are published with it, likewise. */
  readonly texts?: readonly PublishedText[];
  /** What it is, to be shown for as long as nobody knows whether it arrived. */
  readonly told?: string;
  /** The draft that it was made of. */
  readonly draft?: string | undefined;
}

/** Makes the hashes that stand in a body for words, which they hide, and for texts. */
export interface Hashing {
  readonly salt: (words: string) => SaltedWords;
  readonly publish: (text: string) => PublishedText;
}

/** What is about to be done, or how it is made once there is what makes its hashes. */
export type Sending = ToSend | ((hashing: Hashing) => ToSend);

/** An act about to be sent, its body checked against its spec by the compiler. */
export function toSend<A extends ActSpec>(
  spec: A,
  body: BodyOf<A>,
  words: readonly SaltedWords[] = [],
): ToSend {
  return { spec, body, words };
}

/** An act that was signed here and of which nobody said what became of it. */
export interface UnansweredAct extends Unanswered, Omit<Asked, "words"> {}

/** True if an act that got no answer is the same thing asked for, however its words were salted. */
export function sameAsked(
  by: { readonly group: string; readonly person: string },
  { spec, body, words, texts = [] }: ToSend,
  one: UnansweredAct,
): boolean {
  return nameOf({ ...by, act: spec.name, body, words: [...words, ...texts] }) === one.name;
}

/** One text for one thing asked for: words stand in it instead of their salted hashes. */
export function nameOf({ group, person, act, body, words }: Omit<Asked, "told" | "draft">): string {
  const texts = new Map<unknown, string>(words.map(({ hash, text }) => [hash, text]));
  return JSON.stringify([group, person, act, body], (_, value: unknown) =>
    texts.has(value) ? { words: texts.get(value) } : value,
  );
}
