/** Changes of what was agreed: what waits for us, what is agreed and coming, and what came of others. */

import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Answered } from "../../../components/Answered.tsx";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { Card } from "../../../components/Card.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import { PlainList } from "../../../components/PlainList.tsx";
import { ShowMore } from "../../../components/ShowMore.tsx";
import type { Words } from "../../../lib/queries.ts";
import { MineOrTheirs } from "../../../form/ForPeople.tsx";
import { useHere } from "../../../session/here.ts";
import { ProposalCard } from "./ProposalCard.tsx";
import { allProposals } from "./queries.ts";
import type { Proposal } from "./queries.ts";
import { t } from "./words.ts";

export function ProposalsPage() {
  const { group, me } = useHere();
  const asked = useInfiniteQuery(allProposals(group));
  const propose = me?.status === "member" && (
    <ButtonLink to="/g/$group/about/change" params={{ group }}>
      {t("change.title")}
    </ButtonLink>
  );
  return (
    <Page title={t("proposals.title")} lead={t("proposals.lead")} main={propose}>
      <Answered to={asked} lines={6}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          const words: Words = Object.assign({}, ...pages.map((page) => page.words));
          const isPast = ({ state }: Proposal) => state !== "open" && state !== "announced";
          const texts: Words = Object.assign({}, ...pages.map((page) => page.texts));
          const shown = { words, texts, rows };
          return (
            <>
              <Some
                title={t("proposals.open")}
                none={t("proposals.none")}
                {...shown}
                is={({ state }) => state === "open"}
              />
              <Some
                title={t("proposals.announced")}
                {...shown}
                is={({ state }) => state === "announced"}
              />
              <Some title={t("proposals.past")} {...shown} is={isPast} />
            </>
          );
        }}
      </Answered>
      <ShowMore of={asked} />
    </Page>
  );
}

/** Who helps somebody agrees in their name, too, and says for whom. */
function ForThem({ children }: { readonly children: ReactNode }) {
  const { me } = useHere();
  return me?.status === "member" ? <MineOrTheirs me={me}>{() => children}</MineOrTheirs> : children;
}

interface SomeProps {
  readonly title: string;
  /** What is said where there are none; without it the card falls away. */
  readonly none?: string;
  readonly rows: readonly Proposal[];
  readonly words: Words;
  readonly texts: Words;
  readonly is: (proposal: Proposal) => boolean;
}

function Some({ title, none, rows, words, texts, is }: SomeProps) {
  const some = rows.filter(is);
  if (some.length === 0 && none === undefined) return null;
  const list = (
    <PlainList>
      {some.map((proposal) => (
        <ProposalCard key={proposal.proposal} proposal={proposal} words={words} texts={texts} />
      ))}
    </PlainList>
  );
  return (
    <Card title={title}>
      {some.length === 0 && <Empty text={none ?? ""} />}
      {some.some(({ state }) => state === "open") ? <ForThem>{list}</ForThem> : list}
    </Card>
  );
}
