/** On Money: the way to what is set aside. */

import { TextLink } from "../../../components/ButtonLink.tsx";
import { Card } from "../../../components/Card.tsx";
import { useHere } from "../../../session/here.ts";
import { t } from "./words.ts";
import names from "../requests/requests.module.css";

export function AsideCard() {
  const { group } = useHere();
  const more = (
    <TextLink to="/g/$group/money/aside" params={{ group }}>
      {t("aside.see")}
    </TextLink>
  );
  return (
    <Card title={t("aside.title")} aside={more}>
      <p className={names.lead}>{t("aside.card-lead")}</p>
    </Card>
  );
}
