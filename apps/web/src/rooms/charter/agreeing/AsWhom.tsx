/** Whether all are asked, or a holder decides what is their office's to decide. */

import { ChoiceField } from "../../../form/ChoiceField.tsx";
import type { Office } from "../offices/queries.ts";
import { t } from "./words.ts";

interface AsWhomProps {
  /** Offices by which it can be decided; where there is none, nothing is asked. */
  readonly offices: readonly Office[];
  readonly as: string | undefined;
  readonly onChange: (office: string) => void;
}

export function AsWhom({ offices, as = "", onChange }: AsWhomProps) {
  if (offices.length === 0) return null;
  return (
    <ChoiceField
      id="change-as"
      label={t("change.as")}
      value={as}
      required
      error={undefined}
      told={undefined}
      most={undefined}
      onBlur={() => undefined}
      onChange={onChange}
      of={[
        ...offices.map(({ office, title }) => ({
          value: office,
          label: t("change.as-office", { title }),
          means: t("change.as-office-means"),
        })),
        { value: "", label: t("change.as-all"), means: t("change.as-all-means") },
      ]}
    />
  );
}
