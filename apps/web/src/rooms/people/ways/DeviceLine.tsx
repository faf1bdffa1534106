/** One device: what it is called, since when it is in, what is under way with it, and how it goes. */

import { IconDeviceLaptop, IconDeviceMobile } from "@tabler/icons-react";
import { parseTime } from "@plenty/kernel";
import type { Words } from "../../../lib/queries.ts";
import { useNow } from "../../../lib/use-now.ts";
import { formatDate, formatMoment } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { deviceName } from "./device-name.ts";
import { Remove } from "./Remove.tsx";
import { deviceCalled } from "./use-keys.ts";
import type { Device } from "./use-keys.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export interface DeviceLineProps {
  readonly device: Device;
  readonly words: Words;
}

export function DeviceLine({ device, words }: DeviceLineProps) {
  const { me } = useHere();
  const { key, leaving } = device;
  const isThis = me?.identity.key.did === key;
  const here = isThis && device.name === undefined ? deviceName(navigator.userAgent) : "";
  const name = here || deviceCalled(device, words);
  const Icon = /phone|tablet|iPad/i.test(name) ? IconDeviceMobile : IconDeviceLaptop;
  return (
    <li className={names.line}>
      <Icon aria-hidden className={names.icon} stroke={1.6} />
      <span className={names.text}>
        <span className={names.name}>{name}</span>
        {isThis && ` (${t("devices.this")})`}
        <br />
        <span className={names.small}>{useStanding(device)}</span>
      </span>
      {leaving === undefined && (
        <Remove
          of={key}
          name={name}
          means={t(isThis ? "devices.remove-this-means" : "devices.remove-means")}
          sure={t(isThis ? "devices.remove-this-sure" : "devices.remove-sure")}
        />
      )}
    </li>
  );
}

/** How a device stands, in a line. */
function useStanding({ added, grown, binds, leaving }: Device): string {
  const now = useNow();
  if (leaving !== undefined) return t("devices.leaving", { day: formatDate(leaving) });
  const since = t("devices.since", { day: formatDate(added) });
  const isLater = (time: string) => (parseTime(time) ?? 0) > now;
  return [
    since,
    ...(isLater(grown) ? [t("devices.young", { day: formatDate(grown) })] : []),
    ...(isLater(binds) ? [t("devices.binds", { when: formatMoment(binds) })] : []),
  ].join("; ");
}
