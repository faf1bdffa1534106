/** How much the group holds of a credit, and how much of it is locked; either explains itself. */

import { TextLink } from "../../../components/ButtonLink.tsx";
import { Figure } from "../../../components/Figure.tsx";
import { formatMoney } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { BalanceBecause } from "../BalanceBecause.tsx";
import { unitOf } from "../credit-code.ts";
import { t } from "../page-words.ts";
import type { Held } from "../queries.ts";
import names from "../BalanceOf.module.css";

export function HeldFigure({ held }: { readonly held: Held }) {
  const { group } = useHere();
  const { balance, locked, decimals, entry } = held;
  const unit = unitOf(held);
  return (
    <div className={names.balance}>
      <div className={names.figure}>
        <Figure
          label={t("held.title")}
          because={<BalanceBecause currency={held} person={group} held={held} />}
        >
          {formatMoney({ amount: balance, decimals, unit })}
        </Figure>
      </div>
      <p className={names.limit}>
        {t(lockWords(held), { locked: formatMoney({ amount: locked, decimals, unit }) })}{" "}
        {locked > 0 && entry !== undefined && (
          <TextLink to="/g/$group/about/books" params={{ group }} search={{ entry }}>
            {t("held.since", { n: entry })}
          </TextLink>
        )}
      </p>
    </div>
  );
}

function lockWords({ balance, locked }: Held) {
  if (locked === 0) return "held.unlocked";
  return locked > balance ? "held.locked-more" : "held.locked";
}
