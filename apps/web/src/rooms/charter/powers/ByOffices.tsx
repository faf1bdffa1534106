/** Offices whose holders may do something besides whoever else may, with who holds them now; or that nobody does. */

import { formatDate } from "../../../messages/format.ts";
import { nameIn } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import { What } from "./Opening.tsx";
import { noneNamed } from "./lines.ts";
import { PowerLink } from "./PowerLink.tsx";
import type { OfficeRow, PowersAnswer } from "./queries.ts";
import { t } from "./words.ts";

interface ByOfficesProps {
  /** Their keys. */
  readonly of: readonly string[];
  readonly answer: PowersAnswer;
}

export function ByOffices({ of, answer }: ByOfficesProps) {
  const offices = answer.offices.filter(({ office }) => of.includes(office));
  return offices.map((office) => (
    <What key={office.office} what={t("what.offices")}>
      <PowerLink of={`office ${office.office}`}>{office.title}</PowerLink>{" "}
      <Holders office={office} words={answer.words} />
    </What>
  ));
}

/** Who holds an office now, until when, or is away meanwhile. */
export function Holders({
  office: { held, holders },
  words,
}: {
  readonly office: OfficeRow;
  readonly words: Words;
}) {
  const taken = holders.filter((holder) => holder.taken !== undefined);
  if (taken.length === 0) return noneNamed(held);
  return taken
    .map(({ name: hash, until, away }) => {
      const name = nameIn(words, hash);
      return away
        ? t("office.away", { name })
        : t("office.until", { name, day: formatDate(until) });
    })
    .join("; ");
}
