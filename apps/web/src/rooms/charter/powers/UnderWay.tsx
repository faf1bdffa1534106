/** Proposals about a power that are open, or agreed and announced; nothing where none is. */

import { TextLink } from "../../../components/ButtonLink.tsx";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { What } from "./Opening.tsx";
import type { UnderWay as Proposals } from "./queries.ts";
import { t } from "./words.ts";

export function UnderWay({ of }: { readonly of: Proposals }) {
  const { group } = useHere();
  return of.map(({ proposal, state, at }) => (
    <What key={proposal} what={t("what.under-way")}>
      <TextLink to="/g/$group/about/proposals" params={{ group }}>
        {t(state === "open" ? "way.open" : "way.announced", { day: formatDate(at) })}
      </TextLink>
    </What>
  ));
}
