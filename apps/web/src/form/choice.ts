/** A few things among which one chooses. */

import type { Field } from "./use-form.ts";

export interface Choice<C extends string> {
  readonly value: C;
  readonly label: string;
  /** What choosing it means. */
  readonly means?: string;
}

export interface ChoiceProps<C extends string> extends Field<C> {
  readonly label: string;
  readonly of: readonly Choice<C>[];
}

/** The one that a value stands for. */
export function chosenOf<C extends string>(of: readonly Choice<C>[], chosen: string): C {
  const found = of.find(({ value }) => value === chosen) ?? of[0];
  if (found === undefined) throw new Error("one chooses among at least one");
  return found.value;
}
