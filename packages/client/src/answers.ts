/**
 * The forms of what the rooms answer, room by room and query by query, as the host writes them. Every
 * answer has `words` beside it: the salted hash that stands for a name or a note, and its text, for
 * all of them that the reader may see.
 */

import type { CommonsId, Hash, PersonId } from "@plenty/kernel";

export type Answer<T> = T & { readonly words: Readonly<Record<Hash, string>> };

/** The queries of each room, with the form of their answers. */
export interface Queries {
  readonly charter: { readonly about: About };
  readonly people: {
    readonly members: Page<Member>;
    readonly "of-key": { readonly person?: Member };
    readonly unclaimed: Page<Unclaimed>;
  };
  readonly contributions: { readonly recent: Page<Contribution>; readonly summary: Summary };
  readonly presence: { readonly recent: Presence };
  readonly credit: {
    readonly currencies: { readonly rows: readonly Currency[] };
    readonly account: Account;
    readonly payments: Page<Payment>;
  };
  readonly home: { readonly overview: Overview; readonly entries: Page<EntryRow> };
}

/** One page of rows; `next` is the `after` of the following page. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string | number;
}

export interface About {
  readonly commons: CommonsId;
  readonly name: string;
  readonly object: Hash;
  readonly language: string;
  readonly founded: string;
  readonly log: string;
  readonly charter: Hash;
  readonly settings: readonly SettingRow[];
  readonly members: number;
  readonly newcomers: number;
  readonly unclaimed: number;
}

export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
  readonly since: string;
  readonly by: string;
  readonly title: string;
}

export interface Member {
  readonly person: PersonId;
  /** Words hash of the name. */
  readonly name: Hash;
  readonly status: "member" | "newcomer";
  readonly joined: string;
  readonly vouchers: number;
  readonly needed: number;
  readonly keys: readonly string[];
}

export interface Unclaimed {
  readonly agent: Hash;
  readonly name: Hash;
  readonly source: string;
}

export interface NamedAgent {
  readonly agent: Hash;
  readonly name: Hash;
}

export interface NamedPerson {
  readonly person: PersonId;
  readonly name: Hash;
}

export type ContributionKind = "work" | "care" | "thing" | "idea";

export interface Contribution {
  /** `<act id>.<i>` */
  readonly item: string;
  readonly entry: number;
  readonly on: string;
  readonly at: string;
  readonly people: readonly NamedAgent[];
  readonly theme: string;
  readonly kind: ContributionKind;
  readonly amount?: number;
  readonly unit?: string;
  readonly decimals?: number;
  readonly gains?: "me" | "you" | "us" | "all";
  readonly gift?: boolean;
  readonly note?: Hash;
  readonly status: "told by the importer" | "told" | "confirmed";
  readonly by?: NamedPerson;
  readonly source?: string;
  readonly mayConfirm?: boolean;
}

export interface Summary {
  readonly themes: readonly { readonly theme: string; readonly count: number }[];
  readonly people: readonly (NamedAgent & { readonly count: number })[];
  readonly others?: number;
  readonly buckets: readonly {
    readonly bucket: string;
    readonly counts: Readonly<Record<string, number>>;
  }[];
  readonly total: number;
  readonly from?: string;
  readonly to?: string;
}

export interface Presence {
  readonly days: readonly { readonly on: string; readonly people: readonly NamedAgent[] }[];
  readonly weeks: readonly { readonly week: string; readonly count: number }[];
}

export interface Currency {
  readonly currency: Hash;
  readonly name: string;
  readonly code: string;
  readonly decimals: number;
  /** Lowest balance of a welcomed member, in steps. */
  readonly floor: number;
}

export interface Account {
  readonly balance: number;
  readonly floor: number;
  readonly ceiling?: number;
  readonly unit: string;
  readonly decimals: number;
}

export interface Payment {
  readonly entry: number;
  readonly act: Hash;
  readonly at: string;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly names: Readonly<Record<PersonId, Hash>>;
  readonly amount: number;
  readonly note?: Hash;
  /** Balance of the person asked for, after this payment. */
  readonly balance: number;
}

export interface Overview {
  readonly lastEntries: readonly EntryRow[];
}

export interface EntryRow {
  readonly index: number;
  readonly at: string;
  readonly act: string;
  readonly kind: "act" | "tick";
  readonly author?: NamedPerson;
  readonly facts: readonly unknown[];
}
