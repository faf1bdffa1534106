/** Which visit to a group this is, in this browser; a visit lasts as long as its tab. And what is to be asked later. */

import { DAY } from "@plenty/kernel";

const laterMs = 30 * DAY;

/** 1 on the first visit, and then more; 1 always where the browser keeps nothing. */
export function visitsTo(group: string): number {
  const place = `plenty-visits/${group}`;
  try {
    const before = Number(localStorage.getItem(place) ?? 0);
    if (sessionStorage.getItem(place) !== null) return before;
    sessionStorage.setItem(place, "");
    localStorage.setItem(place, String(before + 1));
    return before + 1;
  } catch {
    return 1;
  }
}

/** True while somebody said "not now" lately. */
export function isForLater(group: string, now: number): boolean {
  try {
    const said = Number(localStorage.getItem(`plenty-spare-later/${group}`) ?? 0);
    return now - said < laterMs;
  } catch {
    return false;
  }
}

/** Remembers that somebody said "not now". */
export function sayLater(group: string, now: number): void {
  try {
    localStorage.setItem(`plenty-spare-later/${group}`, String(now));
  } catch {
    // it is asked again
  }
}
