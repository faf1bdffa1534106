/**
 * The types of everything that rooms declare, for programs on the other side of a wire: names of acts, their
 * bodies and facts, queries with their parameters and answers, settings. Types alone: nothing here runs.
 */

import type { Hash } from "@plenty/kernel";
import type { Value } from "./engine/body.ts";
import type { actedFor } from "./engine/behalf.ts";
import type { dueFailed } from "./engine/due.ts";
import type { BodyOf, FactOf } from "./engine/spec.ts";
import type { rooms, services, views } from "./rooms.ts";

type Rooms = (typeof rooms)[number];
type Asked = Rooms | (typeof views)[number];
type Everything = Asked | (typeof services)[number];

export type RoomName = Rooms["name"];

type Specs = Rooms["acts"][number]["spec"];
/** `room.verb` of every act. */
export type ActName = Specs["name"];
/** The spec of an act. */
export type SpecOf<N extends ActName> = Extract<Specs, { readonly name: N }>;
/** What a person signs. */
export type ActBody<N extends ActName> = BodyOf<SpecOf<N>>;
/** The facts that an act may give. */
export type ActFact<N extends ActName> = FactOf<SpecOf<N>["facts"][number]>;

type Facts = Everything["facts"][number] | typeof dueFailed | typeof actedFor;
export type FactName = Facts["name"];
/** Any fact that this version knows. */
export type AnyFact = FactOf<Facts>;

type Settings = Everything["settings"][number];
export type SettingName = Settings["name"];
/** A value that a setting can have. */
export type SettingValueOf<N extends SettingName> = Value<
  Extract<Settings, { readonly name: N }>["schema"]
>;

/** The roles that a room declares. */
export type RoleName<N extends string> = Extract<
  Rooms,
  { readonly name: N }
>["roles"][number]["name"];

/** What can be asked of each room and view, by its name. */
export type Queries = {
  readonly [R in Asked as R["name"]]: {
    readonly [Q in R["queries"][number]["spec"] as Q["name"]]: {
      readonly params: Loose<Value<Q["params"]>>;
      readonly answer: Value<Q["answer"]>;
    };
  };
};
export type AskedRoom = keyof Queries;
export type QueryName<R extends AskedRoom> = keyof Queries[R] & string;
type QueryOf<R extends AskedRoom, Q extends QueryName<R>> = Queries[R][Q] extends infer Asking
  ? Asking extends AnyQuery
    ? Asking
    : never
  : never;
interface AnyQuery {
  readonly params: unknown;
  readonly answer: unknown;
}

/** Parameters of a question; those that are undefined are not asked. */
export type QueryParams<R extends AskedRoom, Q extends QueryName<R>> = QueryOf<R, Q>["params"];
type Loose<T> = { readonly [K in keyof T]: T[K] | (undefined extends T[K] ? undefined : never) };

/** What a question is answered with, and beside it the words and texts that it names, as far as they are kept. */
export type QueryAnswer<R extends AskedRoom, Q extends QueryName<R>> = QueryOf<R, Q>["answer"] &
  BesideAnswer;

export interface BesideAnswer {
  readonly words: Readonly<Record<Hash, string>>;
  /** Those of the words that were erased: nobody has them. */
  readonly erased?: readonly Hash[];
  readonly texts?: Readonly<Record<Hash, string>>;
}
