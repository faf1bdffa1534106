/** What only people of the group can do: others learn why they cannot, and the way to it. */

import { Suspense } from "react";
import type { ReactNode } from "react";
import type { ActSpec } from "@plenty/rules/spec";
import { rolesOf } from "@plenty/rules/spec";
import { ButtonLink } from "../components/ButtonLink.tsx";
import { Empty } from "../components/Empty.tsx";
import { part } from "../section/part.ts";
import { useSections } from "../section/use-sections.ts";
import { useHere } from "../session/here.ts";
import type { Me } from "../session/me.ts";
import { useHelped } from "./use-helped.ts";
import { t } from "./words.ts";

/** For those alone who help somebody. */
const ForWhom = part(() => import("./ForWhom.tsx"), "ForWhom");

export interface ForPeopleProps {
  /** What is to be done: it tells whom it is reserved to. */
  readonly spec: ActSpec;
  /** Why a visitor cannot do it. */
  readonly visitor: string;
  readonly children: (me: Me) => ReactNode;
}

export function ForPeople({ spec, visitor, children }: ForPeopleProps) {
  const { group, me, session } = useHere();
  const sections = useSections();
  if (session.loading) return null;
  if (me === undefined) {
    return (
      <Empty text={visitor}>
        <ButtonLink to="/g/$group" params={{ group }}>
          {t("form.take-part")}
        </ButtonLink>
      </Empty>
    );
  }
  const waits = me.status === "newcomer" && !rolesOf(spec.by).includes("persons");
  if (!waits) {
    return (
      <>
        {spec.weighs === "binds" && (
          <Suspense>
            {sections.map(({ name, binding: Before }) => Before && <Before key={name} />)}
          </Suspense>
        )}
        {spec.onBehalf ? <MineOrTheirs me={me}>{children}</MineOrTheirs> : children(me)}
      </>
    );
  }
  return <Empty text={t("form.newcomer", { n: Math.max(1, me.needed - me.vouchers) })} />;
}

/** Asks for whom, where there is somebody else than oneself. */
export function MineOrTheirs({
  me,
  children,
}: Pick<ForPeopleProps, "children"> & { readonly me: Me }) {
  const { mine } = useHelped(me);
  if (mine.length === 0) return children(me);
  return (
    <Suspense fallback={children(me)}>
      <ForWhom me={me}>{children}</ForWhom>
    </Suspense>
  );
}
