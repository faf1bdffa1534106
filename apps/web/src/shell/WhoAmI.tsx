/** Who I am here, and in an example the choice whose eyes to look through. */

import { Menu, UnstyledButton, VisuallyHidden } from "@mantine/core";
import type { MenuItemProps } from "@mantine/core";
import { IconChevronDown, IconEye, IconUser } from "@tabler/icons-react";
import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes } from "react";
import { Face } from "../components/Face.tsx";
import { t } from "./words.ts";
import { isShown } from "../section/section.ts";
import { useSections } from "../section/use-sections.ts";
import { useHere } from "../session/here.ts";
import { useBorrow } from "../session/use-borrow.ts";
import names from "./WhoAmI.module.css";

export interface WhoAmIProps {
  /** True of a group that shows something to those who are nobody in it. */
  readonly mayVisit: boolean;
}

export function WhoAmI({ mayVisit }: WhoAmIProps) {
  const { group, session, example = [] } = useHere();
  const me = session.me ?? session.away;
  const borrow = useBorrow(group);
  const own = session.identities.filter(({ key }) => key.kind === "own");
  const name = me?.name ?? t("who.visitor");
  return (
    <Menu position="top-start" shadow="md" width="target" withinPortal>
      <Menu.Target>
        <UnstyledButton className={names.who}>
          {me === undefined ? (
            <IconUser aria-hidden className={names.icon} />
          ) : (
            <Face name={name} beside />
          )}
          <VisuallyHidden>{t("who.label")} </VisuallyHidden>
          <span className={names.text}>
            <span className={names.name}>{name}</span>
            <span className={names.standing}>{standing(me)}</span>
          </span>
          <IconChevronDown aria-hidden size="1rem" className={names.arrow} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={names.menu}>
        <Mine />
        {own.map(({ key, name: ownName }) => (
          <Menu.Item key={key.did} onClick={() => void session.choose(key.did)}>
            {t("who.as", { name: ownName })}
          </Menu.Item>
        ))}
        {example.length > 0 && <Menu.Label>{t("who.eyes")}</Menu.Label>}
        {example.map((person) => (
          <Menu.Item
            key={person.name}
            leftSection={<IconEye size="1rem" aria-hidden />}
            onClick={() => borrow.mutate(person)}
          >
            {person.name}
          </Menu.Item>
        ))}
        {mayVisit && (
          <Menu.Item onClick={() => void session.choose(undefined)}>
            {t("who.as-visitor")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What the sections have that is one's own. */
function Mine() {
  const { group, me } = useHere();
  const offers = useSections().flatMap(({ mine }) => mine ?? []);
  return offers
    .filter(({ shownTo }) => isShown(shownTo, me))
    .map(({ to, label }) => (
      <MenuLink key={to} to={to} params={{ group }}>
        {label}
      </MenuLink>
    ));
}

const MenuLink = createLink(
  (props: MenuItemProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof MenuItemProps>) => (
    <Menu.Item component="a" {...props} />
  ),
);

function standing(me: ReturnType<typeof useHere>["me"]): string {
  if (me === undefined) return t("who.reading");
  if (me.identity.key.kind === "lent") return t("who.borrowed");
  return t(`who.${me.status}`);
}
