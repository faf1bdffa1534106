/** The code of a pairing, to be read by a camera or typed on another device. */

import type { BegunPairing } from "@plenty/client";
import { Note } from "../../../components/Note.tsx";
import { reachable } from "../../../lib/origin.ts";
import { Qr } from "./Qr.tsx";
import { t } from "./words.ts";
import names from "./ways.module.css";

export interface PairingCodeProps {
  readonly of: BegunPairing;
  /** Whose camera is to be pointed at it. */
  readonly scan: string;
}

export function PairingCode({ of: { code }, scan }: PairingCodeProps) {
  const address = `${location.host}/pair`;
  return (
    <>
      {!reachable(location.hostname) && <Note>{t("add.loopback")}</Note>}
      <p>{scan}</p>
      <Qr text={`${location.origin}/pair#${code}`} label={t("add.qr")} />
      <p>{t("add.type", { address })}</p>
      <p className={names.code} role="group" aria-label={t("add.code")}>
        {code.slice(0, 4)} {code.slice(4)}
      </p>
      <p className={names.small}>{t("add.minutes")}</p>
    </>
  );
}
