/**
 * The forms of what the rooms answer, room by room and query by query, as the host writes them. Every
 * answer has `words` beside it: the salted hash that stands for a name or a note, and its text, for
 * all of them that the reader may see. Where an answer names published texts, `texts` has them.
 */

import type { CommonsId, Hash, PersonId } from "@plenty/kernel";

export type Answer<T> = T & {
  readonly words: Readonly<Record<Hash, string>>;
  readonly texts?: Readonly<Record<Hash, string>>;
};

/** The queries of each room, with the form of their answers. */
export interface Queries {
  readonly charter: { readonly about: About };
  readonly people: {
    readonly members: Page<Member>;
    readonly person: { readonly person?: Member };
    readonly "of-key": { readonly person?: Member };
    readonly unclaimed: Page<Unclaimed>;
  };
  readonly contributions: {
    readonly recent: Page<Contribution>;
    readonly waiting: Page<Contribution>;
    readonly summary: Summary;
  };
  readonly presence: { readonly recent: Presence };
  readonly credit: {
    readonly currencies: { readonly rows: readonly Currency[] };
    readonly account: Account;
    readonly payments: Page<Payment> & { readonly unit: string; readonly decimals: number };
  };
  readonly home: { readonly entries: Page<EntryRow> };
}

/** One page of rows; `next` is the `after` (of home/entries: the `before`) of the following page. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string | number;
}

/** Somebody as answers name them: a person or an unclaimed name; `name` is a hash of words. */
export interface Named {
  readonly agent: Hash;
  readonly name: Hash;
}

export interface About {
  readonly commons: CommonsId;
  /** did:key of the log. */
  readonly log: string;
  readonly name: string;
  /** Hash of the published text. */
  readonly object: Hash;
  readonly language: string;
  readonly founded: string;
  /** Hash that a joiner affirms. */
  readonly charter: Hash;
  readonly settings: readonly SettingRow[];
  readonly members: number;
  readonly newcomers: number;
  readonly unclaimed: number;
}

export interface SettingRow {
  readonly name: string;
  readonly title: string;
  readonly value: string | number | boolean;
  readonly initial: string | number | boolean;
  readonly holder: string;
  /** JSON Schema of its values. */
  readonly schema: unknown;
  readonly since?: string;
  readonly entry?: number;
}

export interface Member {
  readonly person: PersonId;
  readonly name: Hash;
  readonly status: "member" | "newcomer";
  readonly joined: string;
  readonly vouchers: number;
  readonly needed: number;
  readonly vouchedBy: readonly PersonId[];
  readonly keys: readonly string[];
}

export interface Unclaimed extends Named {
  readonly source: string;
}

export type ContributionKind = "work" | "care" | "thing" | "idea";

export interface Contribution {
  /** `<act id>.<i>` */
  readonly item: string;
  readonly entry: number;
  readonly on: string;
  readonly people: readonly Named[];
  readonly theme: string;
  readonly kind: ContributionKind;
  readonly amount?: number;
  readonly unit?: string;
  readonly decimals?: number;
  readonly gains?: "me" | "you" | "us" | "all";
  readonly gift?: true;
  readonly note?: Hash;
  readonly told: Named;
  readonly status: "told by the importer" | "told" | "confirmed";
  readonly source?: string;
  /** When it was confirmed, and by whom; by nobody if 14 days passed in silence. */
  readonly confirmed?: string;
  readonly by?: Named;
}

export interface Summary {
  readonly themes: readonly { readonly theme: string; readonly count: number }[];
  /** At most 30; `others` sums up the rest. */
  readonly people: readonly (Named & { readonly count: number })[];
  readonly others: { readonly people: number; readonly count: number };
  readonly buckets: readonly {
    readonly bucket: string;
    readonly counts: Readonly<Record<string, number>>;
  }[];
  readonly total: number;
}

export interface Presence {
  readonly days: readonly { readonly on: string; readonly people: readonly Named[] }[];
  /** `week` is its Monday. */
  readonly weeks: readonly { readonly week: string; readonly count: number }[];
}

export interface Currency {
  readonly currency: Hash;
  readonly name: string;
  readonly code: string;
  readonly decimals: number;
  /** Lowest balance of a welcomed member, in steps. */
  readonly floor: number;
  readonly entry: number;
}

export interface Account {
  readonly person: PersonId;
  readonly currency: Hash;
  readonly balance: number;
  readonly floor: number;
  readonly unit: string;
  readonly decimals: number;
}

export interface Payment {
  readonly entry: number;
  readonly at: string;
  readonly from: Named;
  readonly to: Named;
  readonly amount: number;
  readonly note?: Hash;
  /** Balance of the person asked for, after this payment. */
  readonly balance: number;
}

export interface EntryRow {
  readonly index: number;
  readonly at: string;
  readonly act: Hash;
  /** Name of the act ("credit.pay"), or "tick". */
  readonly kind: string;
  readonly author?: Named;
  /** Everybody whom the facts mention. */
  readonly named: readonly Named[];
  readonly facts: readonly Fact[];
}

/** What followed from an entry; `fact` is its name, past tense. */
export interface Fact {
  readonly fact: string;
  readonly [field: string]: unknown;
}
