/** Names with bars, longest first; each is a button that chooses it, or lets it go again. */

import { UnstyledButton } from "@mantine/core";
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
}

export function BarList({ bars, label, chosen, onChoose }: BarListProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul className={names.list} aria-label={label}>
      {bars.map(({ id, name, count, colour }) => (
        <li key={id}>
          <UnstyledButton
            component="button"
            className={names.row}
            data-faded={chosen !== undefined && chosen !== id}
            aria-pressed={chosen === id}
            aria-label={t("plot.bar", { title: name, n: count })}
            onClick={() => onChoose(id)}
          >
            <span className={names.name}>{name}</span>
            <span className={names.track}>
              <span
                className={names.bar}
                style={{ width: `${(count / most) * 100}%`, ...(colour === undefined ? {} : { background: colour }) }}
              />
            </span>
            <span className={names.count}>{formatCount(count)}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
