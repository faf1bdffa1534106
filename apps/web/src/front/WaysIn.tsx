/** Three ways in: look around, found a group, come by invitation. */

import { Button, Paper, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { GroupName } from "@plenty/client";
import { readInvitation } from "@plenty/client";
import { ButtonLink } from "../components/ButtonLink.tsx";
import { t } from "./words.ts";
import names from "./WaysIn.module.css";

export function WaysIn({ example }: { readonly example: GroupName | undefined }) {
  return (
    <div className={names.ways}>
      {example !== undefined && (
        <Paper component="section" className={names.way} aria-labelledby="way-example">
          <h2 id="way-example">{t("start.example")}</h2>
          <p>{t("start.example-means")}</p>
          <ButtonLink
            to="/g/$group"
            params={{ group: example.id }}
            aria-label={t("start.look-around")}
          >
            {t("start.look-around-short")}
          </ButtonLink>
        </Paper>
      )}
      <Paper component="section" className={names.way} aria-labelledby="way-found">
        <h2 id="way-found">{t("start.found")}</h2>
        <p>{t("start.found-means")}</p>
        <ButtonLink to="/found" variant={example === undefined ? "filled" : "default"}>
          {t("start.found-go")}
        </ButtonLink>
      </Paper>
      <Paper component="section" className={names.way} aria-labelledby="way-join">
        <h2 id="way-join">{t("start.join")}</h2>
        <p>{t("start.join-means")}</p>
        <PasteInvitation />
      </Paper>
    </div>
  );
}

function PasteInvitation() {
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);

  async function open(): Promise<void> {
    const read = await readInvitation(text);
    if (!read.ok) return setWrong(true);
    await navigate({ to: "/join", hash: text.slice(text.indexOf("#") + 1).trim() });
  }

  return (
    <form
      noValidate
      className={names.paste}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <TextInput
        label={t("start.link")}
        value={text}
        autoComplete="off"
        error={wrong && t("start.link-wrong")}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <Button type="submit" variant="default" disabled={text.trim() === ""}>
        {t("start.open")}
      </Button>
    </form>
  );
}
