/** Claims of names from imports: whom they wait for, and what each of us can say of them. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { parseTime } from "@plenty/kernel";
import { Card } from "../../components/Card.tsx";
import { Face } from "../../components/Face.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { PersonName } from "../../components/PersonName.tsx";
import { nameIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { useNow } from "../../lib/use-now.ts";
import { formatDay, formatList } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { ClaimAnswers } from "./ClaimAnswers.tsx";
import { claimsOf } from "./queries.ts";
import type { Claim } from "./queries.ts";
import { t } from "./claim-words.ts";
import names from "./PeoplePage.module.css";

export function Claims() {
  const { group } = useHere();
  const asked = useInfiniteQuery(claimsOf(group, {}));
  const now = useNow();
  const pages = asked.data?.pages ?? [];
  const lines = pages.flatMap(({ rows, words }) =>
    rows
      .filter((claim) => (parseTime(claim.until) ?? 0) > now)
      .map((claim) => <ClaimLine key={claim.claim} claim={claim} words={words} />),
  );
  if (lines.length === 0) return null;
  return (
    <Card title={t("claims.title")}>
      <p className={names.names}>{t("claims.lead")}</p>
      <PlainList>{lines}</PlainList>
    </Card>
  );
}

function ClaimLine({ claim, words }: { readonly claim: Claim; readonly words: Words }) {
  const { me } = useHere();
  const name = nameIn(words, claim.name);
  const claimed = formatList(claim.names.map((one) => nameIn(words, one)));
  const until = formatDay(claim.until.slice(0, 10));
  const missing = Math.max(0, claim.needed - claim.vouchers);
  return (
    <li className={names.line}>
      <Face name={name} beside />
      <PersonName
        person={claim.person}
        name={t("claims.says", { name, names: claimed })}
        beneath={
          claim.state === "holds"
            ? t("claims.holds", { until })
            : t("claims.missing", { n: missing, until })
        }
      />
      <ClaimAnswers
        claim={claim.claim}
        person={claim.person}
        mayVouch={claim.state === "open" && !claim.vouchedBy.includes(me?.person ?? "")}
        name={name}
        names={claimed}
      />
    </li>
  );
}
