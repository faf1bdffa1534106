/** In again with a sheet or a passkey: whatever was lost or stolen can be removed with it at once. */

import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { revokeKeySpec } from "@plenty/rules/rooms/people/keys-acts";
import { Card } from "../../../components/Card.tsx";
import { PlainList } from "../../../components/PlainList.tsx";
import { Problem } from "../../../components/Problem.tsx";
import { formatDate } from "../../../messages/format.ts";
import { toSend } from "../../../session/asked.ts";
import { receiptOf, sendFor } from "../../../session/deliver.ts";
import { sheetKey } from "./use-come-back.ts";
import type { Back } from "./use-come-back.ts";
import { deviceCalled, keysOf } from "./use-keys.ts";
import type { Device } from "./use-keys.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

/** My other devices, each to be removed by the sheet itself: this browser is younger than they are. */
export function LostOnes({ of: back }: { readonly of: Back }) {
  const { group, person, key: own } = back;
  const asked = useQuery(keysOf(group, person));
  const others = asked.data?.keys.filter(({ rank, key }) => rank === "device" && key !== own) ?? [];
  if (others.length === 0) return null;
  return (
    <Card title={t("lost.title-devices")}>
      <p>{t("lost.means")}</p>
      <PlainList>
        {others.map((device) => (
          <Lost
            key={device.key}
            device={device}
            name={deviceCalled(device, asked.data?.words ?? {})}
            back={back}
          />
        ))}
      </PlainList>
    </Card>
  );
}

interface LostProps {
  readonly device: Device;
  readonly name: string;
  readonly back: Back;
}

function Lost({ device: { key, added }, name, back: { group, person, sheet } }: LostProps) {
  const queryClient = useQueryClient();
  const remove = useMutation({
    networkMode: "always",
    mutationFn: async () => {
      const by = { group, person, key: await sheetKey(sheet) };
      receiptOf(await sendFor(by, toSend(revokeKeySpec, { key })));
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keysOf(group, person).queryKey }),
  });
  return (
    <li className={names.line}>
      <span className={names.text}>
        <span className={names.name}>{name}</span>
        <br />
        <span className={names.small}>{t("devices.since", { day: formatDate(added) })}</span>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        loading={remove.isPending}
        aria-label={t("lost.remove-name", { name })}
        onClick={() => remove.mutate()}
      >
        {t("lost.remove")}
      </Button>
      {remove.error !== null && (
        <div className={names.sure}>
          <Problem error={remove.error} />
        </div>
      )}
    </li>
  );
}
