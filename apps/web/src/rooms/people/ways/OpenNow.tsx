/** What is open as me: which browser or program, by which device, since when, last used when; ended by a tap. */

import { Button } from "@mantine/core";
import type { OpenSession } from "@plenty/client";
import { Ago } from "../../../components/Ago.tsx";
import { Card } from "../../../components/Card.tsx";
import { PlainList } from "../../../components/PlainList.tsx";
import { Problem } from "../../../components/Problem.tsx";
import type { Words } from "../../../lib/queries.ts";
import { formatMoment } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { deviceName } from "./device-name.ts";
import { deviceCalled } from "./use-keys.ts";
import type { Device } from "./use-keys.ts";
import { useOpen } from "./use-open.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export interface OpenNowProps {
  readonly devices: readonly Device[];
  readonly words: Words;
}

export function OpenNow({ devices, words }: OpenNowProps) {
  const { group } = useHere();
  const { asked, end } = useOpen(group);
  const open = asked.data ?? [];
  if (open.length === 0) return null;
  const others = open.filter((one) => one.this !== true);
  const called = new Map(
    devices.flatMap((one) => (one.name === undefined ? [] : [[one.key, deviceCalled(one, words)]])),
  );
  return (
    <Card title={t("open.title")}>
      <div className={names.sheet}>
        <p>{t("open.means")}</p>
        <PlainList>
          {open.map((one) => (
            <Line
              key={one.id}
              of={one}
              by={called.get(one.key)}
              ending={end.isPending}
              onEnd={() => end.mutate([one.id])}
            />
          ))}
        </PlainList>
        {end.error !== null && <Problem error={end.error} />}
        {others.length > 1 && (
          <div className={names.buttons}>
            <Button
              variant="default"
              loading={end.isPending}
              onClick={() => end.mutate(others.map(({ id }) => id))}
            >
              {t("open.end-others")}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

interface LineProps {
  readonly of: OpenSession;
  /** What the device is called that let it in, where it is called anything. */
  readonly by: string | undefined;
  readonly ending: boolean;
  readonly onEnd: () => void;
}

function Line({ of: one, by, ending, onEnd }: LineProps) {
  const name = deviceName(one.agent) || t("open.program", { name: one.agent || "…" });
  const since = t("open.since", { when: formatMoment(one.since) });
  return (
    <li className={names.line}>
      <span className={names.text}>
        <span className={names.name}>{name}</span>
        {one.this === true && ` (${t("devices.this")})`}
        <br />
        <span className={names.small}>
          {by !== undefined && by !== name && `${t("open.by", { name: by })}; `}
          {since}; {t("open.used")} <Ago at={one.seen} />
        </span>
      </span>
      {one.this !== true && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t("open.end-name", { name })}
          loading={ending}
          onClick={onEnd}
        >
          {t("open.end")}
        </Button>
      )}
    </li>
  );
}
