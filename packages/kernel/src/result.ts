/** Success or refusal as a value: nothing expected is ever thrown. */

export type Result<T, E> = Accepted<T> | Refused<E>;

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<E> {
  readonly ok: false;
  readonly refusal: E;
}

/** Wraps a success. */
export function accepted<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

/** Wraps a refusal. */
export function refused<E>(refusal: E): Refused<E> {
  return { ok: false, refusal };
}
