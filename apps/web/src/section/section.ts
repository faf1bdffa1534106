/**
 * What a room of the rules gives to the screen. Its folder under `rooms/` bears the room's name, and its
 * section.tsx, which exports one of these, is opened by the list in sections.ts alone, from which router, shell,
 * Home and entries take what they need without knowing a room by name. What another room needs of it stands in
 * its door.ts.
 * What is shown on a page is a Part, loaded when it is first shown; what must be there at once are words.
 */

import type { Icon } from "@tabler/icons-react";
import type { AnyRoute, LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { AskedRoom, SettingName } from "@plenty/rules/contract";
import type { Me, Somebody } from "../session/me.ts";
import type { Known } from "./known.ts";
import type { Part } from "./part.ts";
import type { LoadPowers } from "./powers.ts";
import type { SettingWords } from "./setting-words.ts";
import type { ActOf } from "./tell.ts";
import type { LoadTellers } from "./tellers.ts";

/** Rooms and views of the rules: whatever can be asked something. */
export type SectionName = AskedRoom;

export interface Section<N extends SectionName, P extends Pages = NoPages> {
  readonly name: N;
  readonly pages: P;
  /** Where it stands in the house; absent for what has no place of its own. */
  readonly place?: Place;
  /** How what its acts led to is told; a section with an act has them. */
  readonly tellers?: LoadTellers<N>;
  readonly settings: { readonly [S in SettingOf<N>]: SettingWords<S> };
  /** What people can do by it, in words; a section with an act or a setting has them. */
  readonly powers?: LoadPowers<N>;
  /** What it adds to Home, and what one can begin from there. */
  readonly home?: {
    readonly begin?: Offer;
    readonly cards?: readonly HomeCard[];
    /** What waits for whoever is somebody here: lines of a list, none where nothing does. */
    readonly waits?: Part;
  };
  /**
   * What it adds to the page Do: what is there for somebody to do, which is nothing where nothing is, and further
   * pages of that section of the house.
   */
  readonly doing?: { readonly panel?: Part; readonly ways?: readonly Offer[] };
  /** What it adds where a person is shown: what one can do for them, and what there is to know of them. */
  readonly person?: { readonly begin?: Part<ForPerson>; readonly card?: Part<OfPerson> };
  /** What it adds to the page about the group: what one can begin, and ways further. */
  readonly about?: {
    readonly begin?: Offer;
    readonly ways?: readonly Way[];
    /** What was agreed in this room, beside the settings. */
    readonly card?: Part;
  };
  /** What there is to see of an entry, by its act, beside the sentence that tells it. */
  readonly entry?: { readonly [A in ActOf<N>]?: Part<OfEntry> };
  /** A line above every page of the group, for those whom it concerns. */
  readonly above?: Part;
  /** What is said before somebody binds themselves: above every form of an act that does. */
  readonly binding?: Part;
  /** What is somebody's own here, in the menu of who one is. */
  readonly mine?: readonly Offer[];
  /** What whoever left sees in the place of a closed group. */
  readonly whoLeft?: Part;
  /** What comes next once a group is founded, for its founder. */
  readonly founded?: Part<OfFounder>;
  /** Pages that are made for paper too. */
  readonly prints?: readonly Print[];
  /** What it knows of a group that every page leans on. */
  readonly knows?: Partial<Known>;
}

/** The section of any room. */
export type AnySection = { readonly [N in SectionName]: Section<N, Pages> }[SectionName];

/** Loads parts before they are shown; one that does not come says so where it is shown. */
export async function preload(parts: readonly Pick<Part, "preload">[]): Promise<void> {
  await Promise.allSettled(parts.map((part) => part.preload()));
}

/** Routes of a group's pages, and of those that one sees before one is in a group. */
export interface Pages {
  readonly ofGroup: readonly AnyRoute[];
  readonly ofHost: readonly AnyRoute[];
}
export interface NoPages extends Pages {
  readonly ofGroup: readonly [];
  readonly ofHost: readonly [];
}
export const noPages: NoPages = { ofGroup: [], ofHost: [] };

/** Whom something is shown to: of a group, visitors too; whoever is somebody in it; those welcomed. */
export type ShownTo = "everyone" | "people" | "members";

/** True if something is shown to somebody. */
export function isShown(to: ShownTo, me: Me | undefined): boolean {
  if (to === "everyone") return true;
  return to === "people" ? me !== undefined : me?.status === "member";
}

/** An address inside a group that needs nothing but the group. */
export type GroupAddress = Extract<LinkProps["to"], `/g/$group${string}`>;

/** A place in the house: in the list of sections, or behind the group's own name. */
export interface Place {
  readonly at: "sections" | "name";
  readonly to: GroupAddress;
  readonly label: string;
  readonly icon: Icon;
  readonly shownTo: ShownTo;
}

/** Something one can begin, as a button that leads there. */
export interface Offer {
  readonly to: GroupAddress;
  readonly label: string;
  readonly shownTo: ShownTo;
  /** Beside what people come for: there is one main thing to do on a page. */
  readonly aside?: true;
}

/** A card on Home: beside what goes on around, or beside where things stand. */
export interface HomeCard {
  /** Unlike that of any other card. */
  readonly name: string;
  readonly column: "around" | "standing";
  readonly shownTo: ShownTo;
  readonly part: Part;
}

/** A way further from the page about the group. */
export interface Way {
  readonly to: GroupAddress;
  readonly icon: Icon;
  readonly title: string;
  /** What is to be seen there, in a few words. */
  readonly Text: () => ReactNode;
}

/** A page that is printed: with the group at its head, and whom and which time it is about. */
export interface Print {
  readonly page: AnyRoute;
  readonly Of?: Part;
}

export interface OfPerson {
  readonly person: Somebody;
  /** The person's name. */
  readonly name: string;
}

/** What one can do for a person: in a line of a list, or at the top of their page. */
export interface ForPerson extends OfPerson {
  readonly look: "link" | "button";
}

export interface OfEntry {
  readonly index: number;
  /** Name of the act that made it. */
  readonly kind: string;
  readonly facts: readonly { readonly fact: string; readonly [field: string]: unknown }[];
}

export interface OfFounder {
  readonly group: string;
  readonly me: Me;
}

type SettingOf<N extends SectionName> = Extract<SettingName, `${N}.${string}`>;
