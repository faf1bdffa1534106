/** One payment of a statement; the balance after it explains itself. */

import { Table } from "@mantine/core";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Figure } from "../../components/Figure.tsx";
import { OnDay } from "../../components/OnDay.tsx";
import { useTheirWords } from "../../components/their-words/use-their-words.tsx";
import type { Words } from "../../lib/queries.ts";
import { nameIn, noteIn } from "../../lib/names.ts";
import { formatChange, formatMoney } from "../../messages/format.ts";
import { whoDid } from "../../section/who.ts";
import { useHere } from "../../session/here.ts";
import type { Currency, Payment } from "./queries.ts";
import { SendBack } from "./requests/SendBack.tsx";
import { changeFor } from "./statement.ts";
import { t } from "./page-words.ts";
import names from "./Statement.module.css";

export interface StatementRowProps {
  readonly payment: Payment;
  readonly words: Words;
  readonly person: string;
  readonly currency: Pick<Currency, "decimals">;
  /** True of the row at which the Tab key stops. */
  readonly stop: boolean;
  readonly onReached: () => void;
}

export function StatementRow(props: StatementRowProps) {
  const { payment, words, person, currency, stop, onReached } = props;
  const change = changeFor(payment, person);
  const other = change > 0 ? payment.from : payment.to;
  const name = nameIn(words, other.name);
  const note = useTheirWords({
    by: payment.from.agent,
    hash: payment.note,
    text: noteIn(words, payment.note),
  });
  const { decimals } = currency;
  return (
    <Table.Tr>
      <Table.Td className={names.when}>
        <OnDay at={payment.at} />
      </Table.Td>
      <Table.Td>
        <span className={names.narrow}>
          <OnDay at={payment.at} />
        </span>
        {t(wayOf(payment, change), { name })}
        {payment.helped !== undefined && (
          <span className={names.note}>{whoDid(words, payment.from.name, payment.helped)}</span>
        )}
        {note !== undefined && <span className={names.note}>{note}</span>}
      </Table.Td>
      <Table.Td className={names.figure}>
        <span className={change > 0 ? names.in : undefined}>
          {formatChange({ amount: change, decimals })}
        </span>
      </Table.Td>
      <Table.Td className={names.figure}>
        <Figure
          label={t("statement.balance")}
          tabIndex={stop ? 0 : -1}
          onFocus={onReached}
          because={<RowBecause {...props} name={name} change={change} />}
        >
          {formatMoney({ amount: payment.balance, decimals })}
        </Figure>
      </Table.Td>
    </Table.Tr>
  );
}

/** From whom or to whom it went, and whether that was the way back. */
function wayOf({ back }: Payment, change: number) {
  const way = change > 0 ? "statement.from" : "statement.to";
  return back === true ? (`${way}-back` as const) : way;
}

interface RowBecauseProps extends Pick<StatementRowProps, "payment" | "person" | "currency"> {
  readonly name: string;
  readonly change: number;
}

function RowBecause({ payment, person, currency, name, change }: RowBecauseProps) {
  const { group, me } = useHere();
  const whose = person === group ? "its" : "mine";
  const { decimals } = currency;
  const money = (amount: number) => formatMoney({ amount, decimals });
  const before = money(payment.balance - change);
  const after = money(payment.balance);
  const isBack = payment.back === true;
  const fill = { before, after, name, money: money(Math.abs(change)) };
  return (
    <>
      <p>{t(`statement.${whose}-${change > 0 ? "in" : "out"}${isBack ? "-back" : ""}`, fill)}</p>
      {person === me?.person && <SendBack payment={payment} name={name} money={money(change)} />}
      <p>
        <TextLink to="/g/$group/about/books" params={{ group }} search={{ entry: payment.entry }}>
          {t("statement.entry", { n: payment.entry })}
        </TextLink>
      </p>
    </>
  );
}
