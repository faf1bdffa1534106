/** Ways to what members propose about an office, or do themselves where they choose who holds it. */

import { TextLink } from "../../../components/ButtonLink.tsx";
import { useHere } from "../../../session/here.ts";
import type { Holder, Office, Offices } from "./queries.ts";
import type { OfficeSearch } from "./search.ts";
import { choosesFor } from "./standing.ts";
import { t } from "./words.ts";
import names from "./offices.module.css";

interface ProposingProps {
  readonly office: Office;
  readonly offices: Offices;
}

/** About the office itself. */
export function Proposing({ office, offices }: ProposingProps) {
  const { me } = useHere();
  if (me?.status !== "member") return null;
  const { office: key, title, seats, holders } = office;
  const alone = choosesFor(me, office, offices.rows);
  return (
    <nav className={names.ways} aria-label={t("ways.of", { title })} data-screen>
      {holders.length < seats && (
        <Way
          search={{ to: "name", office: key }}
          says={t(alone ? "ways.name" : "ways.propose-name")}
          of={title}
        />
      )}
      <Way search={{ to: "change", office: key }} says={t("ways.change")} of={title} />
      <Way search={{ to: "end", office: key }} says={t("ways.end")} of={title} />
    </nav>
  );
}

interface ProposingOfProps extends ProposingProps {
  readonly holder: Holder;
  readonly name: string;
}

/** About who holds it. */
export function ProposingOf({ office, offices, holder, name }: ProposingOfProps) {
  const { me } = useHere();
  if (me?.status !== "member") return null;
  const { office: key, title } = office;
  const of = { office: key, person: holder.agent };
  const alone = choosesFor(me, office, offices.rows);
  return (
    <span className={names.ways} data-screen>
      <Way
        search={{ to: "move", ...of }}
        says={t(alone ? "ways.move" : "ways.propose-move")}
        of={title}
        name={name}
      />
      <Way
        search={{ to: "recall", ...of }}
        says={t(alone ? "ways.recall" : "ways.propose-recall")}
        of={title}
        name={name}
      />
    </span>
  );
}

interface WayProps {
  readonly search: OfficeSearch;
  readonly says: string;
  /** The office, and who holds it: said to those who hear it. */
  readonly of: string;
  readonly name?: string;
}

function Way({ search, says, of: title, name }: WayProps) {
  const { group } = useHere();
  const label =
    name === undefined
      ? t("ways.about", { says, title })
      : t("ways.about-them", { says, title, name });
  return (
    <TextLink to="/g/$group/about/office" params={{ group }} search={search} aria-label={label}>
      {says}
    </TextLink>
  );
}
