/** Coming back in when the browser was cleared or the device is lost: with the sheet, by a passkey, or in person. */

import { Button, Paper, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { Card } from "../../../components/Card.tsx";
import { Done } from "../../../components/Done.tsx";
import { OutsidePage } from "../../../components/OutsidePage.tsx";
import { Problem } from "../../../components/Problem.tsx";
import { ReadOnlyNote } from "../../../components/ReadOnlyNote.tsx";
import { passkeysHere } from "./passkeys-here.ts";
import { BeSeen } from "./BeSeen.tsx";
import { LostOnes } from "./LostOnes.tsx";
import { readSheetCode, readWords } from "./sheet.ts";
import { faultWords } from "./sheet-fault.ts";
import { useCaret } from "./use-caret.ts";
import { useBeSeen } from "./use-be-seen.ts";
import { useComeBack } from "./use-come-back.ts";
import type { Back } from "./use-come-back.ts";
import { WayInError } from "./way-in-error.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export function BackPage() {
  const code = useLocation({ select: ({ hash }) => hash });
  const back = useComeBack();
  const passkey = useComeBack();
  const seen = useBeSeen();
  const inPerson = seen.step?.is === "done" ? seen.step : undefined;
  const bySheet = back.data ?? passkey.data;
  const done = bySheet ?? inPerson;
  return (
    <OutsidePage title={t("back.title")} lead={t("back.lead")}>
      <ReadOnlyNote />
      {done !== undefined ? (
        <>
          <Welcome to={done} />
          {bySheet && <LostOnes of={bySheet} />}
        </>
      ) : (
        <>
          <Card title={t("back.by-sheet")}>
            {code === "" ? <Words back={back} /> : <Code code={code} back={back} />}
          </Card>
          <ByPasskey back={passkey} />
          <BeSeen by={seen} />
        </>
      )}
    </OutsidePage>
  );
}

interface ByProps {
  readonly back: ReturnType<typeof useComeBack>;
}

function Words({ back }: ByProps) {
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<WayInError>();
  const refused = back.error instanceof WayInError ? back.error : undefined;
  const field = useCaret<HTMLTextAreaElement>(fault ?? refused);
  return (
    <form
      noValidate
      className={names.sheet}
      onSubmit={(event) => {
        event.preventDefault();
        const read = readWords(typed);
        if (read.ok) back.mutate(read.sheet);
        else setFault(new WayInError(faultWords(read.fault)));
      }}
    >
      <Textarea
        ref={field}
        label={t("back.words")}
        description={t("back.words-hint")}
        value={typed}
        rows={5}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={(fault ?? refused)?.message}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setFault(undefined);
          back.reset();
        }}
      />
      {back.error !== null && refused === undefined && <Problem error={back.error} />}
      <div className={names.buttons}>
        <Button type="submit" loading={back.isPending}>
          {t("back.go")}
        </Button>
      </div>
    </form>
  );
}

/** Nothing happens by an address alone: it takes a press. */
function Code({ code, back }: ByProps & { readonly code: string }) {
  const sheet = readSheetCode(code);
  const [refused, setRefused] = useState(false);
  if (sheet === undefined || refused) {
    return (
      <div className={names.sheet}>
        {sheet === undefined && <p>{t("back.fault-code")}</p>}
        <Words back={back} />
      </div>
    );
  }
  const onError = (error: Error) => setRefused(error instanceof WayInError);
  return (
    <div className={names.sheet}>
      <p>{t("back.with-code")}</p>
      <Refused error={back.error} />
      <div className={names.buttons}>
        <Button loading={back.isPending} onClick={() => back.mutate(sheet, { onError })}>
          {t("back.go")}
        </Button>
      </div>
    </div>
  );
}

/** Only where the browser can. */
function ByPasskey({ back }: ByProps) {
  const can = useQuery(passkeysHere).data === true;
  if (!can) return null;
  return (
    <Card title={t("back.by-passkey")}>
      <div className={names.sheet}>
        <p>{t("back.passkey-means")}</p>
        <Refused error={back.error} />
        <div className={names.buttons}>
          <Button variant="default" loading={back.isPending} onClick={() => back.mutate("passkey")}>
            {t("back.use-passkey")}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function Refused({ error }: { readonly error: Error | null }) {
  if (error === null) return null;
  return error instanceof WayInError ? (
    <p role="alert">{error.message}</p>
  ) : (
    <Problem error={error} />
  );
}

interface WelcomeProps {
  readonly to: Pick<Back, "group" | "who">;
}

function Welcome({ to: { group, who } }: WelcomeProps) {
  return (
    <Paper px="1.4rem" pt="1.3rem" pb="1.4rem" className={names.sheet}>
      <Done>{t("back.done", { who })}</Done>
      <div className={names.buttons}>
        <ButtonLink to="/g/$group" params={{ group }}>
          {t("pair.to-group")}
        </ButtonLink>
        <ButtonLink to="/g/$group/about/devices" params={{ group }} variant="default">
          {t("devices.title")}
        </ButtonLink>
      </div>
    </Paper>
  );
}
