/** Bringing this device in: with the code that another device shows, read by the camera or typed. */

import { Button, Paper, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { limits } from "@plenty/kernel";
import { Answered } from "../../../components/Answered.tsx";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { Done } from "../../../components/Done.tsx";
import { OutsidePage } from "../../../components/OutsidePage.tsx";
import { Problem } from "../../../components/Problem.tsx";
import { ReadOnlyNote } from "../../../components/ReadOnlyNote.tsx";
import { deviceName } from "./device-name.ts";
import { SameWords } from "./same-words.ts";
import { look } from "./talk.ts";
import type { Spoken } from "./talk.ts";
import { usePair } from "./use-pair.ts";
import type { Offered } from "./use-pair.ts";
import { WhichGroup } from "./WhichGroup.tsx";
import { t } from "./words.ts";
import names from "./ways.module.css";

export function PairPage() {
  const code = useLocation({ select: ({ hash }) => hash });
  return (
    <OutsidePage title={t("pair.title")} lead={t("pair.lead")}>
      <Paper px="1.4rem" pt="1.3rem" pb="1.4rem">
        <ReadOnlyNote />
        {code === "" ? <TypeCode /> : <WithCode key={code} code={code} />}
      </Paper>
    </OutsidePage>
  );
}

function TypeCode() {
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const code = typed.replaceAll(/[\s-]/g, "");
  return (
    <form
      noValidate
      className={names.sheet}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length === 8) void navigate({ to: "/pair", hash: code });
        else setWrong(true);
      }}
    >
      <TextInput
        label={t("pair.code")}
        value={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        error={wrong && t("pair.code-missing")}
        onChange={(event) => (setTyped(event.currentTarget.value), setWrong(false))}
      />
      <div className={names.buttons}>
        <Button type="submit">{t("pair.go")}</Button>
      </div>
    </form>
  );
}

function WithCode({ code }: { readonly code: string }) {
  const looked = useQuery({
    queryKey: ["pairing", code],
    queryFn: () => look(code),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return (
    <Answered to={looked}>
      {({ offer, open: { for: purpose, commons = "", person = "" } }) =>
        purpose === "back" ? (
          <WhichGroup code={code} />
        ) : (
          <ThisDevice code={code} offer={offer} group={commons} person={person} />
        )
      }
    </Answered>
  );
}

function ThisDevice(offered: Offered) {
  const pairing = usePair(offered);
  const { step, error, stop } = pairing;
  const [name, setName] = useState(() => deviceName(navigator.userAgent));
  if (error !== undefined) return <Problem error={error} />;
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
