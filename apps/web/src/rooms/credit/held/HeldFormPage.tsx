/** What members propose that the group does with what it holds: paying somebody, locking more of it, or less. */

import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { lockSpec } from "@plenty/rules/rooms/credit/acts";
import { Answered } from "../../../components/Answered.tsx";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import { ForPeople } from "../../../form/ForPeople.tsx";
import { formatMoney } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { unitOf } from "../credit-code.ts";
import { heldBy } from "../queries.ts";
import type { Held } from "../queries.ts";
import { readHeldSearch } from "../search.ts";
import type { HeldSearch } from "../search.ts";
import { LockForm } from "./LockForm.tsx";
import { PayOutForm } from "./PayOutForm.tsx";
import { t } from "./words.ts";
import names from "./held.module.css";

export function HeldFormPage() {
  const { group } = useHere();
  const search = useSearch({ from: "/g/$group/money/held/propose", select: readHeldSearch });
  const asked = useQuery(heldBy(group));
  const all = (
    <TextLink to="/g/$group/money/held" params={{ group }}>
      {t("held.title")}
    </TextLink>
  );
  const lead = search.to === "release" ? "propose.lead-release" : "propose.lead";
  return (
    <Page title={t(`propose.${search.to}`)} lead={t(lead)} main={all} narrow>
      <ForPeople spec={lockSpec} visitor={t("propose.visitor")}>
        {() => (
          <Answered to={asked}>
            {({ rows }) => <OneForm key={JSON.stringify(search)} search={search} rows={rows} />}
          </Answered>
        )}
      </ForPeople>
    </Page>
  );
}

interface OneFormProps {
  readonly search: HeldSearch;
  readonly rows: readonly Held[];
}

function OneForm({ search: { to, currency }, rows }: OneFormProps) {
  const held = rows.find((row) => row.currency === currency) ?? rows[0];
  if (held === undefined) return <Empty text={t("money.none")} />;
  const money = (amount: number) => formatMoney({ ...held, amount, unit: unitOf(held) });
  return (
    <>
      <p className={names.line}>
        {t(held.locked === 0 ? "propose.held" : "propose.held-locked", {
          money: money(held.balance),
          locked: money(held.locked),
        })}
      </p>
      {to === "pay" ? <PayOutForm held={held} /> : <LockForm held={held} to={to} />}
    </>
  );
}
