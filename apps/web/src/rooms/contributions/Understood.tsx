/** Beneath a sentence, what else is understood of it, and the button that puts it into the fields. */

import { Button } from "@mantine/core";
import { useEverybody } from "../../form/everybody.ts";
import { useHere } from "../../session/here.ts";
import { understand } from "./reading.ts";
import type { Filled, Known } from "./reading.ts";
import { t } from "./tell-words.ts";
import names from "./Understood.module.css";

export interface UnderstoodProps extends Pick<Known, "me" | "themes"> {
  readonly sentence: string;
  /** Those who are chosen already. */
  readonly chosen: readonly string[];
  readonly onTake: (fields: Filled) => void;
}

export function Understood({ sentence, chosen, onTake, ...known }: UnderstoodProps) {
  const { group } = useHere();
  const { people } = useEverybody(group, chosen);
  const { says, fields } = understand(sentence, { people, ...known });
  return (
    <div className={names.line} aria-live="polite">
      {says !== "" && (
        <>
          <span>{t("understood.says", { says })}</span>
          <Button variant="default" size="compact-sm" onClick={() => onTake(fields)}>
            {t("understood.take")}
          </Button>
        </>
      )}
    </div>
  );
}
