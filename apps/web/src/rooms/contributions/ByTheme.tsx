/** How much was done by theme; its bars are the legend of the plot over time. */

import { Card } from "../../components/Card.tsx";
import { BarList } from "../../components/plots/BarList.tsx";
import type { Choose } from "./choosing.ts";
import type { Summary } from "./queries.ts";
import { otherLast } from "./theme-colours.ts";
import { t } from "./page-words.ts";

export interface ByThemeProps {
  readonly data: Summary;
  readonly colourOf: (theme: string) => string;
  readonly chosen: string | undefined;
  readonly choose: Choose;
}

export function ByTheme({ data, colourOf, chosen, choose }: ByThemeProps) {
  const bars = otherLast(data.themes).map(({ theme, count }) => ({
    id: theme,
    name: theme,
    count,
    colour: colourOf(theme),
  }));
  return (
    <Card title={t("do.by-theme")}>
      <BarList
        label={t("do.by-theme")}
        bars={bars}
        chosen={chosen}
        onChoose={(theme) => choose({ theme: theme === chosen ? undefined : theme })}
      />
    </Card>
  );
}
