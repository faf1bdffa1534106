/**
 * What people can do, in words, by the section whose acts and settings it is about. It comes with the pages that tell
 * it, and not with the first load.
 */

import type { RoleName, SettingName } from "@plenty/rules/contract";
import type { ActOf } from "./tell.ts";

/** The words of one section; `T` are the headings under which its powers stand. */
export interface Powers<N extends string, T extends string = string> {
  /** What people want to know, in the order in which it is told. */
  readonly topics: Readonly<Record<T, string>>;
  /** What whoever may do an act can do, to follow "can": "tell what they did". */
  readonly acts: { readonly [A in ActOf<N>]: PowerWords<T> };
  /** Under what each setting stands; what it is called is said by its section's words of settings. */
  readonly settings: { readonly [S in Extract<SettingName, `${N}.${string}`>]: T };
  /** Who has a role that the room declares, to come before "can". */
  readonly roles: { readonly [R in RoleName<N>]: string };
}

export interface PowerWords<T extends string = string> {
  readonly under: T;
  readonly can: string;
  /** Other words by which people look for it. */
  readonly also?: string;
}

/** The words of any section, as whoever knows none by name takes them. */
export interface SomePowers {
  readonly topics: Readonly<Record<string, string>>;
  readonly acts: Readonly<Record<string, PowerWords>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
}

/** Loads the words of a section. */
export type LoadPowers<N extends string> = () => Promise<{ readonly powers: Powers<N> }>;
