/** A spare way in: a sheet to be printed or written off, and one word of it typed to show that it is on paper. */

import { Button, Paper, TextInput } from "@mantine/core";
import { useState } from "react";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { Done } from "../../../components/Done.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Note } from "../../../components/Note.tsx";
import { Page } from "../../../components/Page.tsx";
import { Problem } from "../../../components/Problem.tsx";
import { useHere } from "../../../session/here.ts";
import { sheetWords, wordsOfSheet } from "./sheet.ts";
import type { Sheet } from "./sheet.ts";
import { SpareSheet } from "./SpareSheet.tsx";
import { useCaret } from "./use-caret.ts";
import { useMakeSpare } from "./use-make-spare.ts";
import { WayInError } from "./way-in-error.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export function SparePage() {
  const { me } = useHere();
  return (
    <Page title={t("spare.title")} lead={t("spare.lead")} narrow>
      <Paper px="1.4rem" pt="1.3rem" pb="1.4rem">
        {me === undefined ? <Empty text={t("devices.visitor")} /> : <Making />}
      </Paper>
    </Page>
  );
}

function Making() {
  const { me, name } = useHere();
  const making = useMakeSpare();
  const { shown, withPasskey, enter } = making;
  if (shown === undefined) return <Before making={making} />;
  return (
    <div className={names.sheet}>
      {withPasskey?.data && (
        <p data-screen role="status">
          {t(withPasskey.data.moves ? "passkey.moves" : "passkey.stays")}
        </p>
      )}
      {!enter.isSuccess && (
        <div data-screen>
          <Note>{t("sheet.first")}</Note>
        </div>
      )}
      <SpareSheet of={shown} who={me?.name ?? ""} group={name} counts={enter.isSuccess} />
      <Entering sheet={shown.sheet} making={making} />
    </div>
  );
}

interface MakingProps {
  readonly making: ReturnType<typeof useMakeSpare>;
}

function Before({ making: { make, withPasskey } }: MakingProps) {
  return (
    <div className={names.sheet}>
      <p>{t("sheet.means")}</p>
      <p>{t("sheet.keep")}</p>
      <div className={names.buttons}>
        <Button onClick={make}>{t("sheet.make")}</Button>
        {withPasskey && (
          <Button
            variant="default"
            loading={withPasskey.isPending}
            onClick={() => withPasskey.mutate()}
          >
            {t("passkey.make")}
          </Button>
        )}
      </div>
      {withPasskey && <p className={names.small}>{t("passkey.means")}</p>}
      {withPasskey?.error && <p role="alert">{withPasskey.error.message}</p>}
    </div>
  );
}

function Entering({ sheet, making: { enter } }: MakingProps & { readonly sheet: Sheet }) {
  const { group } = useHere();
  return (
    <div className={names.sheet} data-screen>
      {!enter.isSuccess && (
        <OnPaper
          words={wordsOfSheet(sheet)}
          sending={enter.isPending}
          onShown={() => enter.mutate(sheet)}
        />
      )}
      {enter.error !== null && <Problem error={enter.error} />}
      <Done>{enter.isSuccess && t("sheet.done")}</Done>
      {enter.isSuccess && (
        <div className={names.buttons}>
          <ButtonLink to="/g/$group/about/devices" params={{ group }}>
            {t("add.back")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}

interface OnPaperProps {
  readonly words: readonly string[];
  readonly sending: boolean;
  readonly onShown: () => void;
}

/** One word, read off the paper: nobody is to rely on a sheet that lies nowhere. */
function OnPaper({ words, sending, onShown }: OnPaperProps) {
  const [place] = useState(() => Math.floor(Math.random() * sheetWords));
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<WayInError>();
  const field = useCaret<HTMLInputElement>(fault);
  return (
    <form
      noValidate
      className={names.sheet}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim().toLowerCase() === words[place]) onShown();
        else setFault(new WayInError(t("sheet.word-wrong")));
      }}
    >
      <TextInput
        ref={field}
        label={t("sheet.word", { n: place + 1 })}
        value={typed}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={fault?.message}
        onChange={(event) => (setTyped(event.currentTarget.value), setFault(undefined))}
      />
      <div className={names.buttons}>
        <Button type="submit" loading={sending}>
          {t("sheet.ready")}
        </Button>
      </div>
    </form>
  );
}
