/**
 * The forms of what rooms answer, read off what the rooms declare: whoever asks says which query of which room
 * it is. Every answer has `words` beside it: the salted hash that stands for a name or a note, and its text, for
 * all of them that the reader may see.
 */

import type {
  ActName,
  AnyFact,
  AskedRoom,
  BesideAnswer,
  Queries,
  QueryAnswer,
  QueryName,
  QueryParams,
} from "@plenty/rules/contract";

export type {
  ActName,
  AnyFact,
  AskedRoom,
  BesideAnswer,
  Queries,
  QueryAnswer,
  QueryName,
  QueryParams,
};

export type Answer<T> = T & BesideAnswer;
/** What a query answers, without what stands beside every answer. */
export type Answered<R extends AskedRoom, Q extends QueryName<R>> = Omit<
  QueryAnswer<R, Q>,
  keyof BesideAnswer
>;
/** A row of what a query lists. */
export type Row<R extends AskedRoom, Q extends QueryName<R>> =
  QueryAnswer<R, Q> extends { readonly rows: readonly (infer T)[] } ? T : never;

/** What followed from an entry; `fact` is its name, past tense. */
export interface Fact {
  readonly fact: string;
  readonly [field: string]: unknown;
}
