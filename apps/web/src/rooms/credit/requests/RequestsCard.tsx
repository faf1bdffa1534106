/** On Money: the way to asking for a payment, and to what is asked for. */

import { ButtonLink, TextLink } from "../../../components/ButtonLink.tsx";
import { Card } from "../../../components/Card.tsx";
import { useHere } from "../../../session/here.ts";
import { t } from "./words.ts";
import names from "./requests.module.css";

export function RequestsCard() {
  const { group } = useHere();
  const more = (
    <TextLink to="/g/$group/money/requests" params={{ group }}>
      {t("requests.see")}
    </TextLink>
  );
  return (
    <Card title={t("requests.title")} aside={more}>
      <p className={names.lead}>{t("requests.card-lead")}</p>
      <ButtonLink to="/g/$group/money/ask" params={{ group }} variant="default">
        {t("requests.ask")}
      </ButtonLink>
    </Card>
  );
}
