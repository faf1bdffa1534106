/** How much was done by person; people of an import are told from members of the same name. */

import { useQuery } from "@tanstack/react-query";
import { Card } from "../../components/Card.tsx";
import { BarList } from "../../components/plots/BarList.tsx";
import type { NamedBar } from "../../components/plots/BarList.tsx";
import { nameIn } from "../../lib/names.ts";
import { useHere } from "../../session/here.ts";
import { members } from "../people/door.ts";
import type { Choose } from "./choosing.ts";
import type { Summary } from "./queries.ts";
import { t } from "./page-words.ts";
import names from "./DoPlots.module.css";

export interface ByPersonProps {
  readonly data: Summary;
  readonly chosen: string | undefined;
  readonly choose: Choose;
}

export function ByPerson({ data, chosen, choose }: ByPersonProps) {
  const bars = useNamedBars(data);
  const { others } = data;
  return (
    <Card title={t("do.by-person")}>
      <BarList
        label={t("do.by-person")}
        columns
        bars={bars}
        chosen={chosen}
        onChoose={(person) => choose({ person: person === chosen ? undefined : person })}
      />
      {others.people > 0 && (
        <p className={names.others}>{t("do.others", { n: others.people, count: others.count })}</p>
      )}
      <p className={names.others}>{t("do.several")}</p>
    </Card>
  );
}

function useNamedBars({ people, words }: Summary): readonly NamedBar[] {
  const { group } = useHere();
  const joined = new Set(useQuery(members(group)).data?.rows.map(({ person }) => person));
  const bars = people.map(({ agent, name, count }) => ({
    id: agent,
    name: nameIn(words, name),
    count,
  }));
  const byName = Map.groupBy(bars, ({ name }) => name);
  return bars.map((bar) => {
    const shared = (byName.get(bar.name)?.length ?? 0) > 1;
    const imported = shared && joined.size > 0 && !joined.has(bar.id);
    return imported ? { ...bar, name: t("do.imported-name", { name: bar.name }) } : bar;
  });
}
