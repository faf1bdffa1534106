/** Paying somebody: who, how much, what for; what will follow is shown before it is done. */

import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Answered } from "../../components/Answered.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { currencies, members } from "../../lib/queries.ts";
import { t } from "./words.ts";
import { useHere } from "../../session/here.ts";
import { PayForm } from "./PayForm.tsx";
import { Unanswered } from "../../components/Unanswered.tsx";

export function PayPage() {
  const { group, me } = useHere();
  const { to = "" } = useSearch({ from: "/g/$group/money/pay" });
  const people = useQuery(members(group));
  const credits = useQuery(currencies(group));
  const [forms, setForms] = useState(0);
  return (
    <Page title={t("pay.page")} lead={t("pay.lead")} narrow>
      {me !== undefined && <Unanswered me={me} onEntered={() => setForms(forms + 1)} />}
      {me === undefined ? (
        <Empty text={t("money.visitor")} />
      ) : (
        <Answered to={people} lines={5}>
          {(answer) => (
            <Answered to={credits} lines={5}>
              {({ rows }) =>
                rows.length === 0 ? (
                  <Empty text={t("money.none")} />
                ) : (
                  <PayForm
                    key={forms}
                    me={me}
                    people={answer.rows}
                    words={answer.words}
                    credits={rows}
                    to={to}
                  />
                )
              }
            </Answered>
          )}
        </Answered>
      )}
    </Page>
  );
}
