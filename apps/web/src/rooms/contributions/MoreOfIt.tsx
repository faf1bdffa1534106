/** What few need to say of what they did: its kind, for which team it was, who gains by it. */

import type { Choice } from "../../form/choice.ts";
import names from "../../form/form.module.css";
import { SelectField } from "../../form/SelectField.tsx";
import type { Field } from "../../form/use-form.ts";
import { KindField } from "./KindField.tsx";
import { t } from "./tell-words.ts";
import type { Gains, Kind } from "./telling.ts";

export interface MoreProps {
  readonly kind: Field<Kind>;
  readonly team: Field<string>;
  readonly gains: Field<Gains>;
  readonly teams: readonly Choice<string>[];
}

export function MoreOfIt({ kind, team, gains, teams }: MoreProps) {
  const chosen = teams.find(({ value }) => value === team.value);
  const now = [t(`kind.${kind.value}`), ...(chosen ? [t("tell.for", { team: chosen.label })] : [])];
  return (
    <details className={names.more}>
      <summary>{t("tell.more", { now: now.join(", ") })}</summary>
      <KindField {...kind} />
      {teams.length > 0 && (
        <SelectField
          {...team}
          label={t("tell.team")}
          of={[{ value: "", label: t("tell.no-team") }, ...teams]}
        />
      )}
      <SelectField {...gains} label={t("tell.gains")} of={gainsChoices} />
    </details>
  );
}

const gainsChoices = (["", "me", "you", "us", "all"] as const).map((value) => ({
  value,
  label: t(value === "" ? "tell.gains-unsaid" : `tell.gains-${value}`),
}));
