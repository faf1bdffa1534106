/** Offices: what each does and may decide, who holds it until when, and what follows where nobody does. */

import { useQuery } from "@tanstack/react-query";
import { Answered } from "../../../components/Answered.tsx";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import { useHere } from "../../../session/here.ts";
import { OfficeCard } from "./OfficeCard.tsx";
import { allOffices } from "./queries.ts";
import { t } from "./words.ts";

export function OfficesPage() {
  const { group, me } = useHere();
  const asked = useQuery(allOffices(group));
  const make = me?.status === "member" && (
    <ButtonLink to="/g/$group/about/office" params={{ group }} search={{ to: "make" }}>
      {t("offices.propose")}
    </ButtonLink>
  );
  return (
    <Page title={t("offices.title")} lead={t("offices.lead")} main={make}>
      <Answered to={asked} lines={8}>
        {(offices) =>
          offices.rows.length === 0 ? (
            <Empty text={t("offices.none")} />
          ) : (
            offices.rows.map((office) => (
              <OfficeCard key={office.office} office={office} offices={offices} />
            ))
          )
        }
      </Answered>
    </Page>
  );
}
