/** Who holds an office or was named for it: since when, and until when. */

import { Face } from "../../../components/Face.tsx";
import { PersonName } from "../../../components/PersonName.tsx";
import { nameIn } from "../../../lib/names.ts";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { ProposingOf } from "./Proposing.tsx";
import type { Holder, Office, Offices } from "./queries.ts";
import { t } from "./holding-words.ts";
import names from "./offices.module.css";

export interface HolderProps {
  readonly holder: Holder;
  readonly office: Office;
  readonly offices: Offices;
}

export function HolderLine({ holder, office, offices }: HolderProps) {
  const { me } = useHere();
  const name = nameIn(offices.words, holder.name);
  return (
    <li className={names.holder}>
      <Face name={name} beside />
      <PersonName
        person={holder.agent}
        name={me?.person === holder.agent ? t("office.me", { name }) : name}
      >
        <span className={names.when}>{whenWords(holder)}</span>
        {holder.away && <span className={names.when}>{awayWords(office, name)}</span>}
        <ProposingOf holder={holder} office={office} offices={offices} name={name} />
      </PersonName>
    </li>
  );
}

/** That they are away; and how somebody else comes to hold it, where nobody else has a place. */
function awayWords({ seats, holders }: Office, name: string): string {
  const away = t("office.away");
  return holders.length < seats ? away : `${away}. ${t("office.full", { name })}`;
}

function whenWords({ named, until, taken }: Holder): string {
  const end = formatDate(until);
  return taken === undefined
    ? t("office.silent", { until: end, named: formatDate(named) })
    : t("office.until", { until: end, taken: formatDate(taken) });
}
