/** My devices: what is in, what is under way, how another comes in, and the spare way in. */

import { useEffect } from "react";
import { parseTime } from "@plenty/kernel";
import { Answered } from "../../../components/Answered.tsx";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { Card } from "../../../components/Card.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import { PlainList } from "../../../components/PlainList.tsx";
import type { Words } from "../../../lib/queries.ts";
import { useNow } from "../../../lib/use-now.ts";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { askToStay } from "../../../session/identities.ts";
import { DeviceLine } from "./DeviceLine.tsx";
import { Guardians } from "./Guardians.tsx";
import { OpenNow } from "./OpenNow.tsx";
import { Remove } from "./Remove.tsx";
import { useKeys } from "./use-keys.ts";
import type { Device } from "./use-keys.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export function DevicesPage() {
  const { group, me } = useHere();
  const asked = useKeys(me);
  useEffect(askToStay, []);
  const add = me !== undefined && (
    <ButtonLink to="/g/$group/about/devices/add" params={{ group }}>
      {t("devices.add")}
    </ButtonLink>
  );
  return (
    <Page title={t("devices.title")} lead={t("devices.lead")} main={add} narrow>
      {me === undefined ? (
        <Empty text={t("devices.visitor")} />
      ) : (
        <Answered to={asked} lines={5}>
          {({ keys, guarded, words }) => (
            <>
              <Devices of={keys.filter(({ rank }) => rank === "device")} words={words} />
              <Spare of={keys.filter(({ rank }) => rank === "spare")} />
              <Guardians of={guarded} />
              <OpenNow devices={keys} words={words} />
              <Card title={t("stay.title")}>{t("stay.text")}</Card>
            </>
          )}
        </Answered>
      )}
    </Page>
  );
}

interface DevicesProps {
  readonly of: readonly Device[];
  readonly words: Words;
}

function Devices({ of: devices, words }: DevicesProps) {
  return (
    <Card title={t("devices.in")}>
      <PlainList>
        {devices.map((device) => (
          <DeviceLine key={device.key} device={device} words={words} />
        ))}
      </PlainList>
    </Card>
  );
}

function Spare({ of: spares }: { readonly of: readonly Device[] }) {
  const { group } = useHere();
  const now = useNow();
  return (
    <Card title={t("spare.title")}>
      <div className={names.sheet}>
        {spares.length === 0 && <p>{t("spare.none")}</p>}
        {spares.map(({ key, added, grown }) => (
          <div key={key} className={names.line}>
            <span className={names.text}>
              {t("spare.made", { day: formatDate(added) })}{" "}
              {(parseTime(grown) ?? 0) > now && t("spare.young", { day: formatDate(grown) })}
            </span>
            <Remove of={key} name={t("spare.title")} means={t("spare.remove-means")} />
          </div>
        ))}
        <div className={names.buttons}>
          <ButtonLink
            to="/g/$group/about/devices/spare"
            params={{ group }}
            variant={spares.length === 0 ? "filled" : "default"}
          >
            {t(spares.length === 0 ? "spare.make" : "spare.anew")}
          </ButtonLink>
        </div>
      </div>
    </Card>
  );
}
