/**
 * What everybody may know of a room: acts with their bodies, the facts they give, who may do them and who
 * may see them; settings; roles. No state, no SQL: programs that make acts and check them before they
 * send take these as they are, and types of bodies, facts and answers follow from them everywhere.
 */

import { defineRefusal } from "@plenty/kernel";
import type { Blanks, DeclaredRefusal, Hash, PersonId, Refusal } from "@plenty/kernel";
import type { Static, TSchema, Value } from "./body.ts";

/** A change that an accepted act made, past tense, in names that mean something outside (never row ids). */
export interface Fact {
  readonly fact: string;
  readonly [field: string]: unknown;
}

/** A kind of fact: its name, how it is said, and the fields it has. */
export interface FactDef<N extends string = string, S extends TSchema = TSchema> {
  readonly name: N;
  /**
   * A sentence in English with {blanks} for fields, in the present tense: it tells what would follow as well as
   * what is so. What stands in [brackets] falls away with a field that may be absent. The screen has words of its own.
   */
  readonly says: string;
  readonly fields: S;
}

/** Declares a kind of fact. */
export function defineFact<const N extends string, const T extends string, S extends TSchema>(
  name: N,
  says: [Blanks<T>] extends [keyof Static<S>] ? T : never,
  fields: S,
): FactDef<N, S> {
  return { name, says, fields };
}

/** Facts of a kind, as they are stored and told. */
export type FactOf<D extends FactDef> =
  D extends FactDef<infer N, infer S> ? { readonly fact: N } & Value<S> : never;

/**
 * Who may see something; whoever is not among them sees nothing. `everyone` is whoever may read the group: of
 * an open one anybody, of a closed one its members. `people` is those, and who joined and is not welcomed yet.
 */
export type Audience = "everyone" | "people" | "members";

/** Who asks: perhaps a person of the group, and among which audiences they are now. */
export interface Asker {
  readonly person?: PersonId;
  readonly sees: readonly Audience[];
  /** The teams in which they are. */
  readonly teams?: readonly Hash[];
  /** The offices that they hold. */
  readonly offices?: readonly string[];
}

/** Somebody of whom nothing is known, in a group that is closed to them. */
export const stranger: Asker = { sees: [] };

/** Somebody of whom nothing is known, in an open group. */
export const visitor: Asker = { sees: ["everyone", "people"] };

/** Whoever has the group's folder: all of it lies before them. */
export const keeper: Asker = { sees: ["everyone", "people", "members"] };

/** True if the asker is among an audience; an audience that nobody declared has nobody in it. */
export function isAmong(audience: Audience | undefined, { sees }: Asker): boolean {
  return audience !== undefined && sees.includes(audience);
}

/** True of what is one person's alone: it is told to them, and to whoever has the group's folder. */
export function isToldTo(asker: Asker, person: PersonId | undefined): boolean {
  if (asker.person === undefined) return isAmong("members", asker);
  return asker.person === person;
}

/** True of what is told to whoever reads the group; of a closed one also to the person whom it is of. */
export function isReadBy(asker: Asker, person: PersonId): boolean {
  return isAmong("everyone", asker) || asker.person === person;
}

/** A person who authors an act, as found from the key that signed it. */
export interface Author {
  /** Row number of the person's agent. */
  readonly n: number;
  readonly person: PersonId;
  readonly welcomed: boolean;
  /** True of those who do what is the founders': who was there with entry 0, as long as one of them is. */
  readonly founder: boolean;
  /** True of whoever left: they are no member, and act no more but where a role says so. */
  readonly left: boolean;
}

/** Who signs for somebody else, and how much of a resource, in whole units, they may let go of for others in a time. */
export interface Helper extends Author {
  readonly cap: number;
}

/** Who lacks a role, and what is said to them. */
export interface Lack {
  readonly of: (author: Author) => boolean;
  readonly refusal: DeclaredRefusal & (() => Refusal);
}

/** A role that people have in a group: whom an act can be reserved to. */
export interface RoleDef<N extends string = string> {
  readonly name: N;
  readonly summary: string;
  /** Who does not have it, in the order in which it is asked; everybody else has. */
  readonly lacks: readonly Lack[];
  /** The office by which alone one has it, where it takes one. */
  readonly office?: string;
}

/** What is said to whoever does not hold the office that an act takes. */
export const officeLacks = {
  officeVacant: defineRefusal({
    code: "OfficeVacant",
    kind: "rule",
    title: "Nobody holds the office that does this",
    next: "Propose to all to name somebody.",
    params: { office: "text" },
    detail: "“{office}”",
  }),
  officeNeeded: defineRefusal({
    code: "OfficeNeeded",
    kind: "rule",
    title: "Only who holds a certain office does this",
    next: "Ask who holds it.",
    params: { office: "text" },
    detail: "“{office}”",
  }),
} as const;

/** Declares a role. */
export function defineRole<const N extends string>(role: RoleDef<N>): RoleDef<N> {
  return role;
}

/** Why somebody does not have a role; undefined if they do. */
export function refuseRole({ lacks }: RoleDef, author: Author): Refusal | undefined {
  return lacks.find((lack) => lack.of(author))?.refusal();
}

/** A setting that a room declares: its bounds, what holds before anyone chose, and who can change it. */
export interface SettingDef<N extends string = string, S extends TSchema = TSchema> {
  readonly name: N;
  /** What it says, in English, for references; the screen has words of its own. */
  readonly summary: string;
  readonly schema: S;
  readonly initial: string | number | boolean;
  /** By what it can be changed. */
  readonly holder: SettingHolder;
  /** Which changes are announced before they take effect, because they ask or show more of those who are here. */
  readonly announced: Announced;
}

/** `agreement`: the members, by agreeing; `charter`: nobody by itself, it follows from what they agree to. */
export type SettingHolder = "agreement" | "charter";

/** No change, every change, or only those that make a number larger. */
export type Announced = "never" | "always" | "raised";

/** Declares a setting. */
export function defineSetting<const N extends string, S extends TSchema>(
  setting: SettingDef<N, S> & { readonly initial: Static<S> },
): SettingDef<N, S> {
  return setting;
}

/** Whoever has the role that a setting's present value names. */
export interface HeldBy {
  readonly setting: SettingDef;
  readonly roles: Readonly<Record<string, RoleDef>>;
}

/** Reserves an act to the role that a setting names; each value that it can have has one. */
export function heldBy<S extends TSchema>(
  setting: SettingDef<string, S>,
  roles: Readonly<Record<Static<S> & string, RoleDef>>,
): HeldBy {
  return { setting, roles };
}

/** Who may author an act: nobody known yet, somebody about to join, the commons alone by an agreement, or who has a role. */
export type Authority = "founding" | "newcomer" | "commons" | RoleDef | HeldBy;

/** A signature inside a body, checked together with the act's own, before any rule runs. */
export interface EmbeddedProof {
  readonly key: string;
  readonly message: Uint8Array;
  readonly signature: string;
  readonly field: string;
}

export interface Signing {
  readonly commons: string;
  /** In whose name; absent where somebody comes to be. */
  readonly person?: PersonId;
  readonly kid: string;
  readonly nonce: string;
}

/**
 * What an act asks of the key that signs it: `speaks`, whatever can be taken back or only tells; `binds`, what
 * pays, vouches or obliges; `keys`, what changes the keys of a person.
 */
export type Weight = "speaks" | "binds" | "keys";

/** What can be known of an act without its rule: shared with programs that only sign or check. */
export interface ActSpec<
  N extends string = string,
  S extends TSchema = TSchema,
  F extends FactDef = FactDef,
> {
  /** `room.verb` */
  readonly name: N;
  readonly summary: string;
  readonly body: S;
  readonly by: Authority;
  /** Whether a helper may do it for somebody without a device, who says how they agreed. */
  readonly onBehalf: boolean;
  /** Which keys of its author may sign it; not asked where the author comes to be by it. */
  readonly weighs: Weight;
  /** Who may see its entries. */
  readonly readers: Audience;
  /** Whether the commons itself may do it by an agreement. */
  readonly enactable: boolean;
  /** Of what lets go of something kept for all: the commons does it by a qualified majority only, and after its notice. */
  readonly qualified?: true;
  /** Every kind of fact that it may give. */
  readonly facts: readonly F[];
  proofs?(body: Static<S>, signing: Signing): readonly EmbeddedProof[];
  /** Of what the commons does: what it is about. Once one such thing is agreed, nothing agreed before about the same comes about. */
  about?(body: Static<S>): string;
}

/** Declares the part of an act that everybody may know. */
export function defineSpec<const N extends string, const S extends TSchema, F extends FactDef>(
  spec: ActSpec<N, S, F>,
): ActSpec<N, S, F> {
  return spec;
}

/** A body of an act. */
export type BodyOf<A extends ActSpec> = Value<A["body"]>;

/** True of acts that somebody signs who is a person already, and says so. */
export function namesPerson({ by }: Pick<ActSpec, "by">): boolean {
  return by !== "founding" && by !== "newcomer";
}

/** Names of the roles that may do an act; the setting that decides between them, where one does. */
export function rolesOf(by: Authority): readonly string[] {
  return typeof by === "string" ? [by] : heldIn(by).map(({ name }) => name);
}

/** What is refused to whoever lacks the role that an act is reserved to. */
export function roleRefusals(by: Authority): readonly DeclaredRefusal[] {
  if (typeof by === "string") return [];
  return [...new Set(heldIn(by).flatMap(refusalsOf))];
}

function refusalsOf({ lacks, office }: RoleDef): readonly DeclaredRefusal[] {
  const others = office === undefined ? [] : Object.values(officeLacks);
  return [...lacks.map(({ refusal }) => refusal), ...others];
}

function heldIn(by: RoleDef | HeldBy): readonly RoleDef[] {
  return "setting" in by ? Object.values(by.roles) : [by];
}

/** What can be asked of a room, and in which form it is answered. */
export interface QuerySpec<
  N extends string = string,
  P extends TSchema = TSchema,
  A extends TSchema = TSchema,
> {
  readonly name: N;
  readonly summary: string;
  /** Who may ask. */
  readonly sees: Audience;
  readonly params: P;
  readonly answer: A;
  /** After which facts an answer is no longer the present one. */
  readonly follows: readonly FactDef[] | "every entry";
}

/** How people name one thing of a kind (`naming(kind)`), and where the list of them is. */
export interface NamesDef {
  readonly kind: string;
  /** `room/query` that lists them all. */
  readonly query: string;
  /** With which parameters it is asked, where not with none. */
  readonly params?: Readonly<Record<string, string>>;
  /** The field of its answer that is the list; `rows` unless something else is said. */
  readonly rows?: string;
  /** The field of a row by which others refer to it: a hash, or the very name. */
  readonly id: string;
  /** Fields by which people call it. */
  readonly labels: readonly string[];
  /** True of a list that comes second: what it calls by a name is meant only if none of the others has that name. */
  readonly after?: boolean;
  /** Where amounts are counted in it: the fields that say how they are written. */
  readonly measure?: { readonly decimals: string; readonly unit: string };
}
