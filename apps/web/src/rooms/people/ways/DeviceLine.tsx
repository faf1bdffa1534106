/** One device: what it is called, since when it is in, what is under way with it, and how it goes. */

import { Button } from "@mantine/core";
import { IconDeviceLaptop, IconDeviceMobile } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { parseTime } from "@plenty/kernel";
import { nameKeySpec } from "@plenty/rules/rooms/people/keys-acts";
import { Waiting } from "../../../components/Waiting.tsx";
import type { Words } from "../../../lib/queries.ts";
import { useNow } from "../../../lib/use-now.ts";
import { formatDate, formatMoment } from "../../../messages/format.ts";
import { part } from "../../../section/part.ts";
import { useHere } from "../../../session/here.ts";
import { draftOf, dropDraft, keptDraft } from "../../../session/use-draft.ts";
import { deviceName } from "./device-name.ts";
import { Remove } from "./Remove.tsx";
import { deviceCalled } from "./use-keys.ts";
import type { Device } from "./use-keys.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

/** For those who name one. */
const NameDevice = part(() => import("./NameDevice.tsx"), "NameDevice");

export interface DeviceLineProps {
  readonly device: Device;
  readonly words: Words;
}

export function DeviceLine({ device, words }: DeviceLineProps) {
  const { me } = useHere();
  const [naming, setNaming] = useState(false);
  const { key, leaving } = device;
  const isThis = me?.identity.key.did === key;
  const here = isThis && device.name === undefined ? deviceName(navigator.userAgent) : "";
  const name = here || deviceCalled(device, words);
  const Icon = /phone|tablet|iPad/i.test(name) ? IconDeviceMobile : IconDeviceLaptop;
  return (
    <li className={names.line}>
      <Icon aria-hidden className={names.icon} stroke={1.6} />
      <span className={`${names.text} ${names.wide}`}>
        <span className={names.name}>{name}</span>
        {isThis && ` (${t("devices.this")})`}
        <br />
        <span className={names.small}>{useStanding(device)}</span>
      </span>
      <NameButton device={device} name={name} naming={naming} onPress={setNaming} />
      {leaving === undefined && (
        <Remove
          of={key}
          name={name}
          means={t(isThis ? "devices.remove-this-means" : "devices.remove-means")}
          sure={t(isThis ? "devices.remove-this-sure" : "devices.remove-sure")}
        />
      )}
      {naming && (
        <Suspense fallback={<Waiting lines={2} />}>
          <NameDevice of={key} proposed={device.name === undefined ? here : name} />
        </Suspense>
      )}
    </li>
  );
}

interface NameButtonProps extends Pick<DeviceLineProps, "device"> {
  readonly name: string;
  readonly naming: boolean;
  readonly onPress: (naming: boolean) => void;
}

/** Opens and closes the form by which a device is named; what was typed for one is not kept for another. */
function NameButton({ device, name, naming, onPress }: NameButtonProps) {
  const { group, me } = useHere();
  const kind = device.name === undefined ? "name" : "rename";
  const press = () => {
    const draft = draftOf({ act: nameKeySpec.name, group, person: me?.person ?? "" });
    dropDraft(draft, keptDraft(draft));
    onPress(!naming);
  };
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-expanded={naming}
      aria-label={naming ? undefined : t(`devices.${kind}-this`, { name })}
      onClick={press}
    >
      {t(naming ? "devices.name-close" : `devices.${kind}`)}
    </Button>
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
