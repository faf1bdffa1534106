/** The links that are open and were made here, on paper: a slip for each, with a code to be scanned. */

import { formatDay } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { linkOf } from "./link-of.ts";
import type { OpenInvitation } from "./use-open-invitations.ts";
import { t } from "./invite-words.ts";
import { Qr } from "./ways/Qr.tsx";
import names from "./Invitations.module.css";

export function InvitationSheet({ of: open }: { readonly of: readonly OpenInvitation[] }) {
  const { name: group } = useHere();
  const slips = open.filter(({ text }) => text !== undefined).toReversed();
  return (
    <div data-paper className={names.sheet}>
      {slips.map(({ key, name, until, text = "" }) => (
        <div key={key} className={names.slip}>
          <p className={names.name}>{name ?? group}</p>
          <Qr text={linkOf(text)} label={t("invite.code", { name: name ?? group })} />
          <p>{t("invite.slip", { group, day: formatDay(until.slice(0, 10)) })}</p>
          <p className={names.address}>{linkOf(text)}</p>
        </div>
      ))}
    </div>
  );
}
