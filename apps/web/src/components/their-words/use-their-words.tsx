/**
 * Words that somebody wrote, wherever they are shown: folded if I muted who wrote them, and said to be hidden where safe
 * contacts did that. What the rules need of an entry stands beside them and is never folded.
 */

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Hash } from "@plenty/kernel";
import { formatDate } from "../../messages/format.ts";
import { useKnown } from "../../section/use-known.ts";
import { useHere } from "../../session/here.ts";
import { useMuted } from "../../session/muted.ts";
import { t } from "./words.ts";
import names from "./their-words.module.css";

export interface TheirWords {
  /** Who wrote them; absent where nobody did. */
  readonly by: string | undefined;
  readonly hash: Hash | undefined;
  /** The words, if one may read them. */
  readonly text: string | undefined;
}

/** What to show of them; undefined where there is nothing. */
export function useTheirWords({ by, hash, text }: TheirWords): ReactNode | undefined {
  const { people } = useMuted();
  const until = useHidden(text === undefined ? hash : undefined);
  if (text === undefined) {
    const words = until && t("theirs.hidden", { day: formatDate(until) });
    return words && <span className={names.instead}>{words}</span>;
  }
  return by !== undefined && people.includes(by) ? <Folded key={text}>{text}</Folded> : text;
}

/** Until when words are hidden that one does not read; undefined if they are not. */
function useHidden(hash: Hash | undefined): string | undefined {
  const { group, me } = useHere();
  const isAsked = hash !== undefined && me?.status === "member";
  const hidden = useQuery({ ...useKnown().hidden(group), enabled: isAsked }).data;
  return isAsked ? hidden?.get(hash) : undefined;
}

function Folded({ children }: { readonly children: string }) {
  const [shown, setShown] = useState(false);
  if (shown) return children;
  return (
    <span className={names.instead}>
      {t("theirs.muted")}
      {" · "}
      <button
        type="button"
        className={names.show}
        aria-label={t("theirs.show-label")}
        onClick={() => setShown(true)}
      >
        {t("theirs.show")}
      </button>
    </span>
  );
}
