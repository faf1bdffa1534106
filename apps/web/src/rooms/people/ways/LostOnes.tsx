/** In again with a sheet or a passkey: what was lost or stolen is removed with it at once, and what was begun is stopped. */

import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { parseTime } from "@plenty/kernel";
import { cancelKeyChangeSpec, revokeKeySpec } from "@plenty/rules/rooms/people/keys-acts";
import { Card } from "../../../components/Card.tsx";
import { PlainList } from "../../../components/PlainList.tsx";
import { Problem } from "../../../components/Problem.tsx";
import type { Words } from "../../../lib/queries.ts";
import { useNow } from "../../../lib/use-now.ts";
import { formatDate } from "../../../messages/format.ts";
import { toSend } from "../../../session/asked.ts";
import type { ToSend } from "../../../session/asked.ts";
import { receiptOf, sendFor } from "../../../session/deliver.ts";
import { changeWords } from "./change-words.ts";
import { sheetKey } from "./use-come-back.ts";
import type { Back } from "./use-come-back.ts";
import { deviceCalled, keysOf } from "./use-keys.ts";
import type { Device, Keys } from "./use-keys.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

/** My other devices, and what is under way with them; the sheet itself decides, for this browser is younger than they are. */
export function LostOnes({ of: back }: { readonly of: Back }) {
  const { data } = useQuery(keysOf(back.group, back.person));
  const now = useNow();
  if (data === undefined) return null;
  const others = data.keys.filter(({ rank, key }) => rank === "device" && key !== back.key);
  // the oldest spare is the one that a person has come back by, or it would be gone
  const spare = data.keys.find(({ rank }) => rank === "spare");
  const isYoung = spare !== undefined && (parseTime(spare.grown) ?? 0) > now;
  if (isYoung) return others.length > 0 && <NotYet from={spare.grown} />;
  return (
    <>
      {data.underWay.length > 0 && <Changes back={back} of={data} />}
      {others.length > 0 && <Devices back={back} of={others} words={data.words} />}
    </>
  );
}

/** A spare that is young itself lets in, and removes nothing yet: somebody else may have made it. */
function NotYet({ from }: { readonly from: string }) {
  return (
    <Card title={t("lost.title-devices")}>
      <p>{t("lost.not-yet", { day: formatDate(from) })}</p>
    </Card>
  );
}

interface ChangesProps {
  readonly back: Back;
  readonly of: Keys;
}

function Changes({ back, of: { underWay, ...around } }: ChangesProps) {
  return (
    <Card title={t("lost.title-changes")}>
      <PlainList>
        {underWay.map((change) => {
          const what = changeWords(change, around);
          return (
            <BySheet
              key={change.change}
              back={back}
              does={toSend(cancelKeyChangeSpec, { change: change.change })}
              send={t("devices.stop")}
              label={t("devices.stop-label", { what })}
            >
              {what}
            </BySheet>
          );
        })}
      </PlainList>
    </Card>
  );
}

interface DevicesProps {
  readonly back: Back;
  readonly of: readonly Device[];
  readonly words: Words;
}

function Devices({ back, of: devices, words }: DevicesProps) {
  return (
    <Card title={t("lost.title-devices")}>
      <p>{t("lost.means")}</p>
      <PlainList>
        {devices.map((device) => {
          const name = deviceCalled(device, words);
          return (
            <BySheet
              key={device.key}
              back={back}
              does={toSend(revokeKeySpec, { key: device.key })}
              send={t("lost.remove")}
              label={t("lost.remove-name", { name })}
            >
              <span className={names.name}>{name}</span>
              <br />
              <span className={names.small}>
                {t("devices.since", { day: formatDate(device.added) })}
              </span>
            </BySheet>
          );
        })}
      </PlainList>
    </Card>
  );
}

interface BySheetProps {
  readonly back: Back;
  /** What the sheet signs. */
  readonly does: ToSend;
  readonly send: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A line with what the sheet does about it. */
function BySheet({ back, does, send, label, children }: BySheetProps) {
  const { group, person, sheet } = back;
  const queryClient = useQueryClient();
  const sending = useMutation({
    networkMode: "always",
    mutationFn: async () =>
      receiptOf(await sendFor({ group, person, key: await sheetKey(sheet) }, does)),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keysOf(group, person).queryKey }),
  });
  return (
    <li className={names.line}>
      <span className={names.text}>{children}</span>
      <Button
        variant="default"
        size="compact-sm"
        loading={sending.isPending}
        aria-label={label}
        onClick={() => sending.mutate()}
      >
        {send}
      </Button>
      {sending.error !== null && (
        <div className={names.sure}>
          <Problem error={sending.error} />
        </div>
      )}
    </li>
  );
}
