/** A box or a dot that is ticked: the browser's own, in the house's colour; with a label and what it means, or bare. */

import { useId } from "react";
import names from "./form.module.css";

interface BoxProps {
  readonly type: "checkbox" | "radio";
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly onBlur?: () => void;
  /** Of those that belong together. */
  readonly name?: string;
  readonly id?: string;
  readonly wrong?: boolean;
  readonly "aria-label"?: string;
  readonly "aria-describedby"?: string | undefined;
}

export function Box({ onChange, wrong = false, ...box }: BoxProps) {
  return (
    <input
      {...box}
      className={names.box}
      aria-invalid={wrong}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

export interface TickProps extends BoxProps {
  readonly label: string;
  readonly means?: string | undefined;
}

export function Tick({ label, means, ...box }: TickProps) {
  const [own, told] = [useId(), useId()];
  const { id = own } = box;
  return (
    <div className={names.tick}>
      <Box {...box} id={id} aria-describedby={means === undefined ? undefined : told} />
      <label htmlFor={id}>{label}</label>
      {means !== undefined && (
        <span id={told} className={names.means}>
          {means}
        </span>
      )}
    </div>
  );
}
