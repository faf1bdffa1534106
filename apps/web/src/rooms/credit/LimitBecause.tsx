/** Why one may go so far: a start, what it grew by and for whose giving, or what was agreed. */

import { TextLink } from "../../components/ButtonLink.tsx";
import { nameIn } from "../../lib/names.ts";
import { formatMoney } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import type { Account } from "./queries.ts";
import { t } from "./page-words.ts";

export function LimitBecause({ held }: { readonly held: Account }) {
  const { me } = useHere();
  const { limit, decimals, words } = held;
  const money = (amount: number) => formatMoney({ amount, decimals });
  if (limit.agreed !== undefined) return <Agreed entry={limit.agreed} />;
  if (me?.status !== "member") return <p>{t("limit.unwelcomed")}</p>;
  return (
    <>
      <p>{t("limit.start", { money: money(limit.start) })}</p>
      {limit.grown > 0 && <p>{t("limit.grown", { money: money(limit.grown) })}</p>}
      {limit.from.map(({ agent, name, net, counts }) => (
        <p key={agent}>
          {t("limit.from", { name: nameIn(words, name), net: money(net), money: money(counts) })}
        </p>
      ))}
    </>
  );
}

function Agreed({ entry }: { readonly entry: number }) {
  const { group } = useHere();
  return (
    <>
      <p>{t("limit.agreed")}</p>
      <TextLink to="/g/$group/about/books" params={{ group }} search={{ entry }}>
        {t("limit.agreed-see", { n: entry })}
      </TextLink>
    </>
  );
}
