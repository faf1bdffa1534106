/** Until when something is set aside: typed as a day, it means the end of it where the reader is. */

import { accepted, toTime } from "@plenty/kernel";
import { comingDay } from "../../../form/day-kind.ts";
import type { FieldKind } from "../../../form/kinds.ts";

/** A field for the day; `first` is what stands there. */
export function untilKind(first: string): FieldKind<string, string> {
  const day = comingDay(first);
  return {
    ...day,
    read(typed, beside) {
      const read = day.read(typed, beside);
      return read.ok ? accepted(endOf(read.value)) : read;
    },
  };
}

function endOf(day: string): string {
  return toTime(new Date(`${day}T23:59:59.999`).getTime());
}
