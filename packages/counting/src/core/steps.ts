/**
 * The kinds of steps a count takes, each with its data. `render/words.ts` has one sentence for each kind:
 * whoever adds a kind here adds its sentence there (the compiler asks for it).
 */

import type { Exact, Id } from "./terms.ts";

export type Step =
  /** Takes a seat, wins, is funded or drawn. */
  | { readonly type: "elected"; readonly who: readonly Id[]; readonly why: string }
  | { readonly type: "eliminated"; readonly who: readonly Id[]; readonly why: string }
  /** Votes move from one to others; `to` of nobody is in `lost`, by why. */
  | {
      readonly type: "transfer";
      readonly from: Id;
      readonly kind: "surplus" | "elimination";
      /** Each vote's new worth, where a surplus moved. */
      readonly value?: Exact;
      readonly to: Readonly<Record<Id, Exact>>;
      readonly lost?: Readonly<Record<string, Exact>>;
    }
  /** Meek: keep factors after they settled. */
  | { readonly type: "keep"; readonly factors: Readonly<Record<Id, Exact>> }
  /** Two candidates head to head. */
  | {
      readonly type: "duel";
      readonly pair: readonly [Id, Id];
      readonly votes: readonly [Exact, Exact];
    }
  /** Ranked Pairs: a victory kept, or left out because it would close a cycle. */
  | {
      readonly type: "pair";
      readonly winner: Id;
      readonly loser: Id;
      readonly votes: readonly [Exact, Exact];
      readonly kept: boolean;
    }
  /** Schulze: strengths of the strongest paths, row beats column. */
  | {
      readonly type: "strengths";
      readonly ids: readonly Id[];
      readonly strengths: readonly (readonly Exact[])[];
    }
  /** Committees and budgets: one is bought, and what each supporter pays. */
  | {
      readonly type: "bought";
      readonly who: Id;
      readonly cost: Exact;
      readonly price?: Exact;
      /** What the price is, if it does not say so itself: for each unit of cost, for each supporter, for each
       * point (Equal Shares); or what everybody had earned by then (Phragmén). */
      readonly per?: "cost" | "supporter" | "point" | "earned";
      readonly supporters: number;
    }
  /** A candidate or project was passed over, and why. */
  | { readonly type: "skipped"; readonly who: Id; readonly why: string }
  /** Anything in words that a person should see at this point. */
  | { readonly type: "note"; readonly text: string };
