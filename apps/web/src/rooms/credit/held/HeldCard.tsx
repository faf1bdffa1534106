/** What the group holds of each of its credits, in short; the page behind it tells the rest. */

import { useQuery } from "@tanstack/react-query";
import { Answered } from "../../../components/Answered.tsx";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { Card } from "../../../components/Card.tsx";
import { useHere } from "../../../session/here.ts";
import { t } from "../page-words.ts";
import { heldBy } from "../queries.ts";
import { HeldFigure } from "./HeldFigure.tsx";

export function HeldCard() {
  const { group } = useHere();
  const asked = useQuery(heldBy(group));
  const more = (
    <TextLink to="/g/$group/money/held" params={{ group }}>
      {t("held.see")}
    </TextLink>
  );
  return (
    <Card title={t("held.title")} aside={more}>
      <Answered to={asked} lines={2}>
        {({ rows }) => rows.map((held) => <HeldFigure key={held.currency} held={held} />)}
      </Answered>
    </Card>
  );
}
