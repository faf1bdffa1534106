/** The way to letting somebody back in whose browser was cleared or whose device is lost: for members. */

import { ButtonLink } from "../../components/ButtonLink.tsx";
import { useHere } from "../../session/here.ts";

export function LetBackLink({ label }: { readonly label: string }) {
  const { group, me } = useHere();
  if (me?.status !== "member") return null;
  return (
    <ButtonLink to="/g/$group/about/people/back" params={{ group }} variant="default">
      {label}
    </ButtonLink>
  );
}
