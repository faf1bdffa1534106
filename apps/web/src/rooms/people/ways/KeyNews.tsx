/** Lines above every page for whom it concerns: a device was added lately, or one is being removed. */

import { Button } from "@mantine/core";
import { useState } from "react";
import { DAY, parseTime } from "@plenty/kernel";
import { cancelKeyChangeSpec, revokeKeySpec } from "@plenty/rules/rooms/people/keys-acts";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { Note } from "../../../components/Note.tsx";
import { ActButton } from "../../../form/ActButton.tsx";
import type { Words } from "../../../lib/queries.ts";
import { useNow } from "../../../lib/use-now.ts";
import { formatAgo, formatMoment } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { changeWords } from "./change-words.ts";
import { SpareHintAbove } from "./SpareHint.tsx";
import { deviceCalled, useKeys } from "./use-keys.ts";
import type { Change, Device } from "./use-keys.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

/** As long as it is news that a device was added. */
const newsMs = 7 * DAY;

export function KeyNews() {
  const { me } = useHere();
  const now = useNow();
  const { data } = useKeys(me);
  if (me === undefined || data === undefined) return null;
  const { keys, underWay, words } = data;
  const own = me.identity.key.did;
  const whatOf = (change: Change) =>
    change.key === own
      ? t("removal.this", { when: formatMoment(change.until) })
      : changeWords(change, { keys, words });
  const added = keys.filter(
    ({ key, by, via, added: at }) =>
      via !== "join" &&
      key !== own &&
      by !== own &&
      underWay.every((change) => change.key !== key) &&
      now - (parseTime(at) ?? 0) < newsMs,
  );
  return (
    <>
      <SpareHintAbove />
      {added.map((device) => (
        <Added key={device.key} device={device} words={words} />
      ))}
      {underWay
        .filter(({ kind, key, by }) => by !== own && (kind === "removal" || key !== own))
        .map((change) =>
          change.key === own || change.kind === "recovery" ? (
            <SpareStops key={change.change} what={whatOf(change)} />
          ) : (
            <UnderWay key={change.change} change={change.change} what={whatOf(change)} />
          ),
        )}
    </>
  );
}

function Added({ device, words }: { readonly device: Device; readonly words: Words }) {
  const { key, rank, added } = device;
  const now = useNow();
  const [known, setKnown] = useState(() => isKnown(key));
  if (known) return null;
  const name = deviceCalled(device, words);
  const when = formatAgo(added, now);
  return (
    <Note above>
      <span className={names.above}>
        {t(rank === "spare" ? "added.spare" : "added.lately", { name, when })}
        <Button variant="default" onClick={() => (keepKnown(key), setKnown(true))}>
          {t("added.mine")}
        </Button>
        <ActButton
          spec={revokeKeySpec}
          body={{ key }}
          send={t("added.not-me")}
          label={t("added.not-me-name", { name })}
          unanswered={t("devices.unanswered")}
        />
      </span>
    </Note>
  );
}

interface UnderWayProps {
  readonly change: string;
  readonly what: string;
}

function UnderWay({ change, what }: UnderWayProps) {
  return (
    <Note above>
      <span className={names.above}>
        {what}
        <ActButton
          spec={cancelKeyChangeSpec}
          body={{ change }}
          send={t("devices.stop")}
          label={t("devices.stop-label", { what })}
          unanswered={t("devices.stop-unanswered")}
        />
      </span>
    </Note>
  );
}

/** A device that is being removed stops that no more, and guardians no device: what can is the spare way in. */
function SpareStops({ what }: { readonly what: string }) {
  return (
    <Note above>
      <span className={names.above}>
        {what}
        <ButtonLink to="/back">{t("removal.to-spare")}</ButtonLink>
      </span>
    </Note>
  );
}

/** Devices that their owner said to know; a browser that keeps nothing asks again. */
function isKnown(key: string): boolean {
  try {
    return localStorage.getItem(`plenty-known-device/${key}`) !== null;
  } catch {
    return false;
  }
}

function keepKnown(key: string): void {
  try {
    localStorage.setItem(`plenty-known-device/${key}`, "");
  } catch {
    // it is asked again
  }
}
