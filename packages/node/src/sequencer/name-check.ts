/**
 * Whether somebody who comes has a name like that of somebody who belongs or of the group itself, and whether the group
 * would be called like somebody. Rules know of names their hashes alone, so it is asked here, where the words come
 * along: it is the host's check, and another host's log may hold two such names.
 */

import { toHex, type Refusal } from "@plenty/kernel";
import {
  keeper,
  mayReadWords,
  ownNamesIn,
  read,
  stranger,
  type Asker,
  type CheckedAct,
  type NamingAct,
} from "@plenty/rules";
import type { ActBody } from "@plenty/rules/contract";
import type { DatabaseSync } from "node:sqlite";
import { looksOf } from "../store/looks.ts";
import type { AlikeName } from "../store/names.ts";
import type { WordsWriter } from "../store/words-store.ts";
import { nameLooksAlike } from "../words-refusals.ts";
import { groupNames, knownAnyway, likeOneOf } from "./group-names.ts";
import type { Beside } from "./messages.ts";

/** Names of those who came in a transaction that is under way, by what they look like. */
export type ComingNames = Map<string, AlikeName>;

/** A name in an act that looks like another. */
export interface Alike {
  readonly field: string;
  readonly name: string;
  readonly like: AlikeName;
}

export interface NameCheckDeps {
  readonly words: Pick<WordsWriter, "alike" | "textOf">;
  readonly state: DatabaseSync;
}

export interface NameCheck {
  /** The first name of an act that looks like one of a member's, of the group, of somebody who came just now, or like one before it. */
  find(act: CheckedAct, beside: Beside | undefined, coming: ComingNames): Alike | undefined;
  /** Remembers the names of an act that was taken, until what it is taken in is committed. */
  note(act: CheckedAct, beside: Beside, coming: ComingNames): void;
  /** What is said to whoever signed: which name it is only if they may read it. */
  refuse(alike: Alike, act: CheckedAct): Refusal;
}

/** The check over one commons. */
export function createNameCheck({ words, state }: NameCheckDeps): NameCheck {
  function namesIn({ payload }: CheckedAct, beside: Beside | undefined) {
    return ownNamesIn(payload).flatMap(({ hash, field }) => {
      const text = beside?.words.find((one) => one.hash === hash)?.text ?? words.textOf(hash);
      return text === undefined ? [] : [{ hash, field, text }];
    });
  }

  /** Who signs, as the state knows them: of a closed group a stranger reads nothing. */
  function askerOf(kid: string): Asker {
    const question = { asker: keeper, room: "standing", query: "of-key", params: { key: kid } };
    const answer = read(state, question);
    return answer.ok ? (answer.value.data as unknown as Asker) : stranger; // standing/of-key answers so
  }

  /** The name of somebody who belongs, or who came just now, that looks like a text. */
  function somebodyLike(text: string, coming: ComingNames): AlikeName | undefined {
    const near = looksOf(text).map((look) => coming.get(keyOf(look)));
    return near.find(isThere) ?? words.alike(text);
  }

  /** The group is called otherwise only by an agreement: whoever proposes it is told that it looks like somebody. */
  function renaming({ act, body }: NamingAct, coming: ComingNames): Alike | undefined {
    if (act !== "charter.propose") return undefined;
    const { name } = body as ActBody<"charter.propose">; // the schema was checked before
    const like = name === undefined ? undefined : somebodyLike(name, coming);
    return like === undefined || name === undefined ? undefined : { field: "name", name, like };
  }

  return {
    find(act, beside, coming) {
      const within: ComingNames = new Map();
      const names = namesIn(act, beside);
      const called = names.length === 0 ? [] : groupNames(state, act.payload);
      for (const { field, text } of names) {
        const keys = looksOf(text).map(keyOf);
        const near = keys.map((key) => within.get(key)).find(isThere);
        const like = near ?? likeOneOf(called, text) ?? somebodyLike(text, coming);
        if (like !== undefined) return { field, name: text, like };
        for (const key of keys) within.set(key, { text, readers: knownAnyway });
      }
      return renaming(act.payload, coming);
    },
    note(act, beside, coming) {
      for (const { text } of namesIn(act, beside)) {
        for (const look of looksOf(text)) coming.set(keyOf(look), { text, readers: "everyone" });
      }
    },
    refuse({ field, name, like: { text, readers } }, { kid }) {
      const isTold =
        readers === knownAnyway || mayReadWords(askerOf(kid), { readers, parties: [] });
      return nameLooksAlike(isTold ? `“${name}” looks like “${text}”.` : "", `body.${field}`);
    },
  };
}

function keyOf(look: Uint8Array): string {
  return toHex(look);
}

function isThere<T>(one: T | undefined): one is T {
  return one !== undefined;
}
