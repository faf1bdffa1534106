/** An address that leads nowhere. */

import { ButtonLink } from "../components/ButtonLink.tsx";
import { Empty } from "../components/Empty.tsx";
import { Page } from "../components/Page.tsx";
import { t } from "../messages/message.ts";

export function Lost() {
  return (
    <Page title={t("lost.title")} narrow>
      <Empty text={t("lost.text")}>
        <ButtonLink to="/">{t("lost.back")}</ButtonLink>
      </Empty>
    </Page>
  );
}
