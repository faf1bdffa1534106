/** A field for a day: typed as people write days, or taken from a calendar. */

import { UnstyledButton } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { dayOf, readDay } from "@plenty/kernel";
import { LineField } from "./inputs.tsx";
import type { InputProps } from "./inputs.tsx";
import { t } from "./words.ts";
import names from "./form.module.css";

export interface DayFieldProps extends InputProps {
  /** True of a day that is to come. */
  readonly ahead?: boolean;
}

export function DayField({ ahead = false, ...field }: DayFieldProps) {
  const calendar = useRef<HTMLInputElement>(null);
  const [today] = useState(() => dayOf(Date.now()));
  const read = readDay(field.value, {
    today,
    locale: navigator.language,
    toward: ahead ? "future" : "past",
  });
  const button = (
    <UnstyledButton
      className={names.opens}
      aria-label={t("form.calendar")}
      onClick={() => calendar.current?.showPicker()}
    >
      <IconCalendar size="1.2rem" aria-hidden />
    </UnstyledButton>
  );
  return (
    <div className={names.day}>
      <LineField {...field} end={button} />
      <input
        ref={calendar}
        className={names.calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        {...(ahead ? { min: today } : { max: today })}
        value={read.ok ? read.value : ""}
        onChange={(event) => field.onChange(event.currentTarget.value)}
      />
    </div>
  );
}
