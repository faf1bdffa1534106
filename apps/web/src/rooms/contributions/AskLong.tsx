/** More hours on one day than it has are asked about: a yes is to these alone. */

import { Tick } from "../../form/Tick.tsx";
import { t } from "./tell-words.ts";

export interface AskLongProps {
  /** The days that would be so long, as one text. */
  readonly long: string;
  /** Those that somebody said yes to. */
  readonly meant: string;
  readonly onChange: (meant: string) => void;
}

export function AskLong({ long, meant, onChange }: AskLongProps) {
  return (
    <Tick
      type="checkbox"
      label={t("tell.long")}
      means={t("tell.long-missing")}
      checked={meant === long}
      wrong={false}
      onChange={(yes) => onChange(yes ? long : "")}
    />
  );
}
