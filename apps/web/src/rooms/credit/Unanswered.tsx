/**
 * What I sent from this browser and got no answer to, also before a reload. Sent again it is the same
 * signed bytes, so it counts once; left, it may still have been entered, and the statement shows that.
 */

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { isRecord } from "@plenty/client";
import { Done } from "../../components/Done.tsx";
import { Problem } from "../../components/Problem.tsx";
import { unitOf } from "../../lib/credit-code.ts";
import { nameIn } from "../../lib/names.ts";
import { currencies, members } from "../../lib/queries.ts";
import { formatMoney } from "../../messages/format.ts";
import { t } from "../../messages/message.ts";
import type { UnansweredAct } from "../../session/deliver.ts";
import { dropDraft } from "../../session/use-draft.ts";
import { useUnanswered } from "../../session/use-unanswered.ts";
import type { Me } from "../../session/use-session.ts";
import { useHere } from "../../session/here.ts";
import { payDraft } from "./use-pay-form.ts";
import names from "./Unanswered.module.css";

export interface UnansweredProps {
  readonly me: Me;
  /** Called once something was entered after all. */
  readonly onEntered?: () => void;
}

export function Unanswered({ me: { person }, onEntered }: UnansweredProps) {
  const { group } = useHere();
  const { acts, again, leave } = useUnanswered({ group, person });
  const wordsFor = useWordsFor(group);

  function entered({ act }: UnansweredAct): void {
    // What stands in the form is what was just entered: pressed once more, it would pay twice.
    if (act === "credit.pay") dropDraft(payDraft({ group, person }));
    onEntered?.();
  }

  return (
    <>
      <Done>{again.isSuccess && t("unanswered.done")}</Done>
      {again.error !== null && <Problem error={again.error} />}
      {acts.map((one) => (
        <section key={one.name} className={names.note} aria-label={t("unanswered.title")}>
          <p className={names.words}>
            {wordsFor(one)} {t("unanswered.means")}
          </p>
          <div className={names.buttons}>
            <Button
              size="compact-sm"
              loading={again.isPending}
              onClick={() => again.mutate(one, { onSuccess: () => entered(one) })}
            >
              {t("unanswered.again")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => leave.mutate(one)}>
              {t("unanswered.leave")}
            </Button>
          </div>
        </section>
      ))}
    </>
  );
}

/** Says what was sent: of a payment to whom and how much. */
function useWordsFor(group: string): (one: UnansweredAct) => string {
  const people = useQuery(members(group)).data;
  const credits = useQuery(currencies(group)).data?.rows ?? [];
  return ({ act, body }) => {
    const { to, currency, amount } = isRecord(body) ? body : {};
    const credit = credits.find((one) => one.currency === currency);
    if (act !== "credit.pay" || credit === undefined || typeof amount !== "number") {
      return t("unanswered.other");
    }
    const payee = people?.rows.find(({ person }) => person === to);
    const money = formatMoney({ amount, decimals: credit.decimals, unit: unitOf(credit) });
    return t("unanswered.pay", { name: nameIn(people?.words ?? {}, payee?.name), money });
  };
}
