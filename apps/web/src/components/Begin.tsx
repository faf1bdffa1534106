/** What the sections offer to begin, as buttons at the upper right of a page, for those to whom they are shown. */

import { isShown } from "../section/section.ts";
import type { Offer } from "../section/section.ts";
import { useHere } from "../session/here.ts";
import { ButtonLink } from "./ButtonLink.tsx";

export function Begin({ offers }: { readonly offers: readonly Offer[] }) {
  const { group, me } = useHere();
  return offers
    .filter(({ shownTo }) => isShown(shownTo, me))
    .map(({ to, label, aside }) => (
      <ButtonLink key={to} to={to} params={{ group }} variant={aside ? "default" : "filled"}>
        {label}
      </ButtonLink>
    ));
}
