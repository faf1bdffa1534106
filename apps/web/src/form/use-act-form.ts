/**
 * A form by which somebody does something in a group: its fields become the body of an act, which is signed,
 * sent once, and answered in words, beside the field that is meant or above the button.
 */

import { useState } from "react";
import type { PublishedText, Receipt, SaltedWords } from "@plenty/client";
import { present } from "@plenty/kernel";
import type { Hash, Refusal } from "@plenty/kernel";
import type { ActSpec, BodyOf } from "@plenty/rules/spec";
import { RefusalError } from "../lib/refusal-error.ts";
import { besideField, fieldOf, refusalIn } from "../lib/refusal-words.ts";
import { sameAsked, toSend } from "../session/asked.ts";
import type { Hashing, Sending, ToSend } from "../session/asked.ts";
import { useHere } from "../session/here.ts";
import { draftOf, keptDraft } from "../session/use-draft.ts";
import { useSend } from "../session/use-send.ts";
import { useUnanswered } from "../session/use-unanswered.ts";
import type { Kinds, ReadOf, TypedOf } from "./kinds.ts";
import { useFollows } from "./use-follows.ts";
import type { Follows } from "./use-follows.ts";
import type { TakeBackProps } from "./TakeBack.tsx";
import { t } from "./words.ts";
import { useForm } from "./use-form.ts";
import type { Form, FormParts } from "./use-form.ts";
import { usePreview } from "./use-preview.ts";
import type { Preview } from "./use-preview.ts";

export interface ActFormParts<A extends ActSpec, K extends Kinds> extends Omit<
  FormParts<K>,
  "draft" | "schema"
> {
  /** Judges what was read, where it becomes part of a body that does not say how its parts are written. */
  readonly schema?: ActSpec["body"];
  /** Tells its draft apart from those of other forms of the same act. */
  readonly draft?: string;
  /** The body that the fields make; the fields themselves where they are it. */
  readonly body: (read: ReadOf<K>) => BodyOf<A>;
  /** What was done, once it is; and what was sent, while nobody knows. */
  readonly words: (read: ReadOf<K>) => { readonly done: string; readonly unanswered: string };
  /** What takes an act back that one sent, as long as nobody built on it; absent where nothing does. */
  readonly takeBack?: (act: Hash) => ToSend;
  /** A refusal in the reader's own words and figures, where the room has some. */
  readonly refusalWords?: (refusal: Refusal) => string | undefined;
}

/** What was done, its entry, and how it is taken back where it can be. */
export interface WasDone {
  readonly words: string;
  readonly entry: number;
  readonly takeBack?: TakeBackProps;
}

/** What a frame shows of a form, whatever its fields. */
export interface Sendable {
  readonly id: string;
  readonly submit: () => void;
  readonly pending: boolean;
  /** A failure that is about no field. */
  readonly failure: Error | undefined;
  /** The last thing that was done by it. */
  readonly done: WasDone | undefined;
  /** What was sent without an answer. */
  readonly unanswered: ReturnType<typeof useUnanswered>;
  /** What would follow from what stands in it, in a sentence, where there is something to say that stands nowhere else. */
  readonly follows: Follows | undefined;
}

export interface ActForm<A extends ActSpec, K extends Kinds> extends Form<K>, Sendable {
  /** What would follow, as far as the rules have told it. */
  readonly preview: Preview<A> | undefined;
}

/** State of the form of an act. */
export function useActForm<A extends ActSpec, K extends Kinds>(
  spec: A,
  parts: ActFormParts<A, K>,
): ActForm<A, K> {
  const { fields, words } = parts;
  const { group, me } = useHere();
  const author = present(me, "forms are shown to people of the group");
  const { person } = author;
  const act = parts.draft === undefined ? spec.name : `${spec.name}/${parts.draft}`;
  const draft = draftOf({ act, group, person });
  const form = useForm({ ...parts, schema: parts.schema ?? spec.body, draft });
  const send = useSend({ group, me });
  const [done, setDone] = useState<Done<K>>();
  const { read, typed } = form;

  function entered(what: ReadOf<K>, receipt: Receipt): void {
    send.reset();
    const stands = form.clear(typed);
    const takeBack = parts.takeBack && {
      act: parts.takeBack(receipt.act),
      onTaken: (entry: number) => setDone({ stands: form.putBack(typed), entry }),
    };
    setDone({
      what,
      stands,
      entry: receipt.index,
      ...(takeBack && { takeBack }),
    });
  }

  const unanswered = useUnanswered({ group, person, act: spec.name }, (one, receipt) => {
    // What stands in the form may be what was just entered: pressed once more, it would be done twice.
    if (read !== undefined && sameAsked({ group, person }, unsalted(spec, parts, read).act, one))
      entered(read, receipt);
    else send.reset();
  });

  function submit(): void {
    if (send.isPending || !form.check() || read === undefined) return;
    setDone(undefined);
    send.mutate(sending(spec, parts, read, draft), {
      onSuccess: (receipt) => entered(read, receipt),
      onError: (error) => form.refuse(fieldOf(error), refusalWordsOf(parts, error)),
    });
  }

  const isOpen = unanswered.acts.length > 0;
  // What is already on its way would be reckoned twice.
  const isAsked = read !== undefined && !isOpen && !send.isPending;
  const body = isAsked ? unsalted(spec, parts, read).body : undefined;
  const preview = usePreview(spec, { group, me: author, body });
  const follows = useFollows(spec, preview);
  const failed = send.error ?? undefined;
  const foreseen = preview?.refusal && new RefusalError(preview.refusal);
  return {
    ...form,
    field(name) {
      const field = form.field(name);
      if (field.error !== undefined || foreseen === undefined || fieldOf(foreseen) !== name)
        return field;
      return { ...field, error: refusalWordsOf(parts, foreseen) };
    },
    submit,
    pending: send.isPending,
    failure: isOpen || isBeside(failed, fields) ? undefined : failed,
    done: done?.stands === typed ? { ...done, words: doneWords(done, words) } : undefined,
    unanswered,
    preview,
    follows: isBeside(foreseen, fields) ? undefined : follows,
  };
}

/** What was done, and what stood in the form then: it is told until something else is typed. */
interface Done<K extends Kinds> extends Omit<WasDone, "words"> {
  /** What the fields meant; absent once it was taken back. */
  readonly what?: ReadOf<K>;
  readonly stands: TypedOf<K>;
}

/** Made when it is shown: what arrived after a reload may be known before the names that it is told with. */
function doneWords<A extends ActSpec, K extends Kinds>(
  { what }: Done<K>,
  words: ActFormParts<A, K>["words"],
): string {
  return what === undefined ? t("form.taken-back") : words(what).done;
}

/** What a form sends, with what is told of it for as long as nobody answers. */
function sending<A extends ActSpec, K extends Kinds>(
  spec: A,
  parts: ActFormParts<A, K>,
  read: ReadOf<K>,
  draft: string,
): Sending {
  const beside = { told: parts.words(read).unanswered, draft: keptDraft(draft) };
  return (hashing) => ({ ...made(spec, parts, read, hashing).act, ...beside });
}

/** The act that a form makes; in its body stand the hashes of its words. */
function made<A extends ActSpec, K extends Kinds>(
  spec: A,
  { fields, body }: ActFormParts<A, K>,
  read: ReadOf<K>,
  { salt, publish }: Hashing,
): { readonly act: ToSend; readonly body: BodyOf<A> } {
  const words: SaltedWords[] = [];
  const texts: PublishedText[] = [];
  function salted(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(salted);
    return typeof value === "string" ? kept(words, salt(value)) : value;
  }
  function hashed(name: string, value: unknown): unknown {
    const kind = fields[name];
    if (kind?.salted === true) return salted(value);
    return kind?.published === true ? kept(texts, publish(String(value))) : value;
  }
  const entries = Object.entries(read).map(([name, value]) => [name, hashed(name, value)] as const);
  const whole = body(Object.fromEntries(entries) as ReadOf<K>); // texts gave way to hashes: both are text
  return { act: { ...toSend(spec, whole, words), texts }, body: whole };
}

/** Keeps one of those that travel beside an act; the answer is what stands in the act. */
function kept<T extends PublishedText>(all: T[], one: T): Hash {
  all.push(one);
  return one.hash;
}

/**
 * The act with stand-ins for the hashes of its words, by which they are told apart: enough to ask what would follow and
 * to know the same thing asked for again, without what reckons hashes.
 */
function unsalted<A extends ActSpec, K extends Kinds>(
  spec: A,
  parts: ActFormParts<A, K>,
  read: ReadOf<K>,
) {
  let count = 0;
  function standIn(text: string): SaltedWords {
    count += 1;
    const hash = String(count).padStart(64, "0") as Hash; // of a hash's form, and of nothing
    return { text, salt: "", hash };
  }
  return made(spec, parts, read, { salt: standIn, publish: standIn });
}

function refusalWordsOf<A extends ActSpec, K extends Kinds>(
  { refusalWords }: ActFormParts<A, K>,
  error: Error,
): string {
  const refusal = refusalIn(error);
  return (refusal && refusalWords?.(refusal)) ?? besideField(error);
}

/** True of a failure that is shown beside a field. */
function isBeside(error: Error | undefined, fields: Kinds): boolean {
  const about = error && fieldOf(error);
  return about !== undefined && Object.hasOwn(fields, about);
}
