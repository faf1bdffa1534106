/** Work, care, a thing, an idea: each with a word on what it means. */

import { Radio } from "@mantine/core";
import { t } from "./words.ts";
import names from "./TellForm.module.css";

const kinds = ["work", "care", "thing", "idea"] as const;

export interface KindChoiceProps {
  readonly value?: string;
  readonly onChange?: (kind: string) => void;
}

export function KindChoice(field: KindChoiceProps) {
  return (
    <Radio.Group label={t("tell.kind")} {...field}>
      <div className={names.kinds}>
        {kinds.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            label={t(`kind.${kind}`)}
            description={t(`kind.${kind}-means`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
