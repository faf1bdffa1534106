/** Who holds an office, or was named for it; and what follows where nobody does, be it that whoever holds it is away. */

import { PlainList } from "../../../components/PlainList.tsx";
import { HolderLine } from "./HolderLine.tsx";
import type { Office, Offices } from "./queries.ts";
import { t } from "./holding-words.ts";
import names from "./offices.module.css";

interface HoldersProps {
  readonly office: Office;
  readonly offices: Offices;
  /** True if nobody but its holders may do some of what it does. */
  readonly isAlone: boolean;
}

export function Holders({ office, offices, isAlone }: HoldersProps) {
  const { held, holders } = office;
  const isAway = holders.some(({ away }) => away);
  return (
    <>
      <h3 className={names.heading}>{t("office.holders")}</h3>
      {held === 0 && (
        <p className={names.vacant}>
          {t(isAway ? "office.all-away" : "office.vacant")} {t(vacantOf(office, isAlone))}
        </p>
      )}
      <PlainList>
        {holders.map((holder) => (
          <HolderLine key={holder.agent} holder={holder} office={office} offices={offices} />
        ))}
      </PlainList>
    </>
  );
}

/** What follows where nobody holds it. */
function vacantOf({ powers }: Office, isAlone: boolean) {
  if (isAlone) return "office.vacant-alone";
  return powers.length > 0 ? "office.vacant-means" : "office.vacant-nothing";
}
