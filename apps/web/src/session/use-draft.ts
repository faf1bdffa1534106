/** Drafts: what one typed and did not send is there again after a reload, on this computer only. */

import { useCallback, useMemo } from "react";

export interface Draft<T> {
  /** What was kept, over the initial values. */
  readonly initial: T;
  readonly keep: (values: T) => void;
  readonly drop: () => void;
}

/** A draft under a name; `empty` gives the values of a fresh form. */
export function useDraft<T extends Readonly<Record<string, unknown>>>(
  name: string,
  empty: T,
): Draft<T> {
  const place = placeOf(name);
  // Read once per name: the form owns the values from then on.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `empty` is made afresh on every render
  const initial = useMemo(() => ({ ...empty, ...read<T>(place) }), [place]);
  const keep = useCallback((values: T) => write(place, JSON.stringify(values)), [place]);
  const drop = useCallback(() => write(place, undefined), [place]);
  return { initial, keep, drop };
}

/** Name of the draft of what somebody is about to do in a group. */
export function draftOf(doing: {
  readonly act: string;
  readonly group: string;
  readonly person: string;
}): string {
  return `${doing.act}/${doing.group}/${doing.person}`;
}

/** What is kept of a draft, as one text; undefined where nothing is. */
export function keptDraft(name: string): string | undefined {
  try {
    return localStorage.getItem(placeOf(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Drops the draft of a name if it is still the one that was kept; something else may be typed by now. */
export function dropDraft(name: string, kept: string | undefined): void {
  if (keptDraft(name) === kept) write(placeOf(name), undefined);
}

function placeOf(name: string): string {
  return `plenty-draft/${name}`;
}

/** Written by `keep` with the same form; a field it lacks is filled from the empty form. */
function read<T>(place: string): Partial<T> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** A browser that keeps nothing (private window, full disk) only loses the draft. */
function write(place: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(place);
    else localStorage.setItem(place, text);
  } catch {
    // nothing to do: drafts are a convenience
  }
}
