/** What waits for me, of all sections; nothing is shown where nothing does. */

import { Card } from "../../components/Card.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { useSections } from "../../section/use-sections.ts";
import { t } from "./page-words.ts";
import names from "./HomePage.module.css";

export function WaitsForMe() {
  const sections = useSections();
  return (
    <div className={names.waits}>
      <Card title={t("home.waits")}>
        <PlainList>
          {sections.map(({ name, home }) => home?.waits && <home.waits key={name} />)}
        </PlainList>
      </Card>
    </div>
  );
}
