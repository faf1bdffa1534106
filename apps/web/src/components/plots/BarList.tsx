/** Names with bars, longest first; each is a button that chooses it, or lets it go again. */

import { Button, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { formatCount } from "../../messages/format.ts";
import { t } from "../../messages/message.ts";
import names from "./BarList.module.css";

export interface NamedBar {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly colour?: string | undefined;
}

export interface BarListProps {
  readonly bars: readonly NamedBar[];
  readonly label: string;
  readonly chosen?: string | undefined;
  readonly onChoose: (id: string) => void;
  /** Set in several columns where there is room. */
  readonly columns?: boolean;
}

/** More names than this are folded away at first. */
const shownFirst = 18;

export function BarList({ bars, label, chosen, onChoose, columns = false }: BarListProps) {
  const [all, setAll] = useState(false);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const folded = !all && bars.length > shownFirst;
  return (
    <>
      <ul className={names.list} data-columns={columns} aria-label={label}>
        {(folded ? bars.slice(0, shownFirst) : bars).map(({ id, name, count, colour }) => (
          <li key={id}>
            <UnstyledButton
              component="button"
              className={names.row}
              data-prints
              data-faded={chosen !== undefined && chosen !== id}
              aria-pressed={chosen === id}
              onClick={() => onChoose(id)}
            >
              <span className={names.name}>{name}</span>{" "}
              <span className={names.track}>
                <span
                  className={names.bar}
                  style={{
                    width: `${(count / most) * 100}%`,
                    ...(colour === undefined ? {} : { background: colour }),
                  }}
                />
              </span>
              <span className={names.count}>{formatCount(count)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {folded && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t("show-more")}
        </Button>
      )}
    </>
  );
}
