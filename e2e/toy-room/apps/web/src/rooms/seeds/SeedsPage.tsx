/** The page of seeds. */

import { offerSpec } from "@plenty/rules/rooms/seeds/acts";
import { Page } from "../../components/Page.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import { Offers } from "./Offers.tsx";
import { OfferForm } from "./OfferForm.tsx";
import { t } from "./page-words.ts";

export function SeedsPage() {
  return (
    <Page title={t("seeds.title")} lead={t("seeds.lead")}>
      <ForPeople spec={offerSpec} visitor={t("seeds.visitor")}>
        {(me) => <OfferForm key={me.person} />}
      </ForPeople>
      <Offers />
    </Page>
  );
}
