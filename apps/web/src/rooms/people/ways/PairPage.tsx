/** Bringing this device in: with the code that another device shows, read by the camera or typed. */

import { Button, Paper, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { limits } from "@plenty/kernel";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { Done } from "../../../components/Done.tsx";
import { OutsidePage } from "../../../components/OutsidePage.tsx";
import { ReadOnlyNote } from "../../../components/ReadOnlyNote.tsx";
import { Waiting } from "../../../components/Waiting.tsx";
import { deviceName } from "./device-name.ts";
import { SameWords } from "./same-words.ts";
import { look } from "./talk.ts";
import type { Spoken } from "./talk.ts";
import { TypeCode } from "./TypeCode.tsx";
import { useCode } from "./use-code.ts";
import { usePair } from "./use-pair.ts";
import type { Offered } from "./use-pair.ts";
import { WhichGroup } from "./WhichGroup.tsx";
import { t } from "./words.ts";
import names from "./ways.module.css";

export function PairPage() {
  const { code, attempt, go } = useCode();
  const looked = useQuery({
    queryKey: ["pairing", attempt],
    queryFn: () => look(code),
    enabled: code !== "",
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const asks = looked.data?.open.for === "back" ? "back" : "device";
  const kind = looked.data === undefined ? "code" : asks;
  return (
    <OutsidePage title={t(`pair.title-${kind}`)} lead={t(`pair.lead-${kind}`)}>
      <Paper px="1.4rem" pt="1.3rem" pb="1.4rem">
        <ReadOnlyNote />
        {code === "" && <TypeCode go={go} />}
        {looked.isLoading && <Waiting lines={3} />}
        {looked.error && <TypeCode key={attempt} go={go} tried={{ code, fault: looked.error }} />}
        {looked.data && <Offering key={attempt} of={looked.data} code={code} go={go} />}
      </Paper>
    </OutsidePage>
  );
}

interface OfferingProps {
  readonly of: Awaited<ReturnType<typeof look>>;
  readonly code: string;
  readonly go: (code: string) => void;
}

function Offering({ of: { offer, open }, code, go }: OfferingProps) {
  const { for: purpose, commons: group = "", person = "" } = open;
  if (purpose === "back") return <WhichGroup code={code} />;
  return <ThisDevice offered={{ code, offer, group, person }} go={go} />;
}

interface ThisDeviceProps extends Pick<OfferingProps, "go"> {
  readonly offered: Offered;
}

function ThisDevice({ offered, go }: ThisDeviceProps) {
  const pairing = usePair(offered);
  const { step, error, stop } = pairing;
  const [name, setName] = useState(() => deviceName(navigator.userAgent));
  if (error !== undefined) return <TypeCode go={go} tried={{ code: offered.code, fault: error }} />;
  return (
    <div className={names.sheet}>
      {step === undefined && (
        <>
          <TextInput
            label={t("pair.name")}
            description={t("pair.name-hint")}
            value={name}
            maxLength={limits.nameChars}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <div className={names.buttons}>
            <Button onClick={() => pairing.start(name.trim())}>{t("pair.bring")}</Button>
          </div>
        </>
      )}
      {step?.is === "answered" && <p role="status">{t("pair.waiting")}</p>}
      {step?.is === "compare" && <Compare of={step.spoken} onStop={stop} />}
      <Done>{step?.is === "done" && t("pair.done")}</Done>
      {step?.is === "done" && (
        <ButtonLink to="/g/$group" params={{ group: offered.group }}>
          {t("pair.to-group")}
        </ButtonLink>
      )}
    </div>
  );
}

function Compare({ of: spoken, onStop }: { readonly of: Spoken; readonly onStop: () => void }) {
  const { who = "", group = "" } = spoken.heard;
  return (
    <>
      <p role="status">{t("pair.compare")}</p>
      <SameWords of={spoken.words} />
      <p className={names.small}>{t("pair.into", { who, group })}</p>
      <div className={names.buttons}>
        <Button variant="default" onClick={onStop}>
          {t("pair.stop")}
        </Button>
      </div>
    </>
  );
}
