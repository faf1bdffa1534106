/** The credits of the group on the page about it: what they are called, and how far one may go. */

import { useQuery } from "@tanstack/react-query";
import { Card } from "../../components/Card.tsx";
import { useHere } from "../../session/here.ts";
import { HowItWorks } from "./HowItWorks.tsx";
import { currencies } from "./queries.ts";
import { t } from "./page-words.ts";

export function CreditsAgreed() {
  const { group } = useHere();
  const credits = useQuery(currencies(group)).data?.rows ?? [];
  return credits.map((currency) => (
    <Card key={currency.currency} title={t("money.credit", { name: currency.name })}>
      <HowItWorks currency={currency} />
    </Card>
  ));
}
