/** Groups by name, each leading home. */

import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { GroupName } from "@plenty/client";
import { Face } from "../components/Face.tsx";
import { PlainList } from "../components/PlainList.tsx";
import names from "./GroupList.module.css";

export function GroupList({ groups }: { readonly groups: readonly GroupName[] }) {
  return (
    <PlainList>
      {groups.map(({ id, name }) => (
        <li key={id}>
          <Link to="/g/$group" params={{ group: id }} className={names.group}>
            <Face name={name} beside />
            <span className={names.name}>{name}</span>
            <IconChevronRight aria-hidden size="1.1rem" />
          </Link>
        </li>
      ))}
    </PlainList>
  );
}
