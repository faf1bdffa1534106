/**
 * The forms of what rooms answer, read off what the rooms declare: rows by the names under which screens and
 * commands speak of them. Every answer has `words` beside it: the salted hash that stands for a name or a
 * note, and its text, for all of them that the reader may see.
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

export type { ActName, AnyFact, AskedRoom, Queries, QueryAnswer, QueryName, QueryParams };

export type Answer<T> = T & BesideAnswer;
type Answered<R extends AskedRoom, Q extends QueryName<R>> = Omit<
  QueryAnswer<R, Q>,
  keyof BesideAnswer
>;
type Row<R extends AskedRoom, Q extends QueryName<R>> =
  QueryAnswer<R, Q> extends { readonly rows: readonly (infer T)[] } ? T : never;

export type About = Answered<"charter", "about">;
export type SettingRow = About["settings"][number];
export type Member = Row<"people", "members">;
export type Unclaimed = Row<"people", "unclaimed">;
/** Somebody as answers name them: a person or an unclaimed name; `name` is a hash of words. */
export type Named = Contribution["told"];
export type Contribution = Row<"contributions", "recent">;
export type ContributionKind = Contribution["kind"];
export type Summary = Answered<"contributions", "summary">;
export type Presence = Answered<"presence", "recent">;
export type Currency = Row<"credit", "currencies">;
export type Account = Answered<"credit", "account">;
export type Payment = Row<"credit", "payments">;
export type EntryRow = Row<"home", "entries">;
/** What followed from an entry; `fact` is its name, past tense. */
export interface Fact {
  readonly fact: string;
  readonly [field: string]: unknown;
}
