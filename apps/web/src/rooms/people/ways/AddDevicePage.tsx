/** Another device: what it is to read or to be told, the words to compare, and one button that lets it in. */

import { Button, Paper } from "@mantine/core";
import { useEffect, useRef } from "react";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { Done } from "../../../components/Done.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import { Problem } from "../../../components/Problem.tsx";
import { Waiting } from "../../../components/Waiting.tsx";
import { useHere } from "../../../session/here.ts";
import { PairingCode } from "./PairingCode.tsx";
import { SameWords } from "./same-words.ts";
import type { Spoken } from "./talk.ts";
import { nameIn, useAddDevice } from "./use-add-device.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export function AddDevicePage() {
  const { me } = useHere();
  return (
    <Page title={t("add.title")} lead={t("add.lead")} narrow>
      <Paper px="1.4rem" pt="1.3rem" pb="1.4rem">
        {me === undefined ? <Empty text={t("devices.visitor")} /> : <Adding />}
      </Paper>
    </Page>
  );
}

function Adding() {
  const { group } = useHere();
  const adding = useAddDevice();
  const { step, error, start } = adding;
  const first = useRef(start);
  useEffect(() => first.current(), []);
  if (error !== undefined) return <Problem error={error} retry={start} />;
  if (step === undefined) return <Waiting lines={4} />;
  return (
    <div className={names.sheet}>
      {step.is === "waits" && (
        <>
          <PairingCode of={step.begun} scan={t("add.scan")} />
          <p role="status">{t("add.waiting")}</p>
        </>
      )}
      {step.is === "compare" && <Compare of={step.spoken} by={adding} />}
      {step.is === "stopped" && <p role="status">{t("add.stopped")}</p>}
      <Done>{step.is === "done" && t("add.done", { name: step.name })}</Done>
      {(step.is === "stopped" || step.is === "done") && (
        <div className={names.buttons}>
          <ButtonLink to="/g/$group/about/devices" params={{ group }}>
            {t("add.back")}
          </ButtonLink>
          {step.is === "stopped" && (
            <Button variant="default" onClick={start}>
              {t("add.again")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface CompareProps {
  readonly of: Spoken;
  readonly by: ReturnType<typeof useAddDevice>;
}

function Compare({ of: spoken, by: { confirm, refuse } }: CompareProps) {
  const name = nameIn(spoken.heard);
  return (
    <>
      <p role="status">{t("add.compare")}</p>
      <SameWords of={spoken.words} />
      {name !== undefined && <p className={names.small}>{t("add.name", { name })}</p>}
      <div className={names.buttons}>
        <Button loading={confirm.isPending} onClick={() => confirm.mutate(spoken)}>
          {t("add.same")}
        </Button>
        <Button variant="default" disabled={confirm.isPending} onClick={() => refuse(spoken)}>
          {t("add.other")}
        </Button>
      </div>
      {confirm.error !== null && <Problem error={confirm.error} />}
    </>
  );
}
