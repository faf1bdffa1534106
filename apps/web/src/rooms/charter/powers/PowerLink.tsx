/** The way to another power of the same page, which then stands open. */

import type { ReactNode } from "react";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { useHere } from "../../../session/here.ts";

export interface PowerLinkProps {
  /** Its key. */
  readonly of: string;
  readonly children: ReactNode;
}

export function PowerLink({ of, children }: PowerLinkProps) {
  const { group } = useHere();
  return (
    <TextLink to="/g/$group/about/powers" params={{ group }} search={{ of }} resetScroll={false}>
      {children}
    </TextLink>
  );
}
