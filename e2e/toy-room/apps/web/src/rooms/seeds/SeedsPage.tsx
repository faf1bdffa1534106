/** The page of seeds. */

import { Page } from "../../components/Page.tsx";
import { Offers } from "./Offers.tsx";
import { t } from "./words.ts";

export function SeedsPage() {
  return (
    <Page title={t("seeds.title")} lead={t("seeds.lead")}>
      <Offers />
    </Page>
  );
}
