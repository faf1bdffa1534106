/**
 * A failure as words on the screen: the host's refusals already come as words (what is so, the case,
 * what to do next); what the host never saw (no network, a fault of this page) gets them here.
 */

import { onlineManager } from "@tanstack/react-query";
import type { Refusal } from "@plenty/kernel";
import { formatMoment } from "../messages/format.ts";
import { t } from "../messages/message.ts";
import { RefusalError } from "./refusal-error.ts";

export type RefusalWords = Pick<Refusal, "title" | "detail" | "next">;

/** Title, detail and what to do next. */
export function wordsOf(error: Error): RefusalWords {
  if (!(error instanceof RefusalError)) {
    return { title: t("fault.title"), detail: error.message, next: t("fault.next") };
  }
  const { code, title, detail, next } = error.refusal;
  if (code === "HostUnreachable") {
    const gone = onlineManager.isOnline()
      ? { title: t("unreachable.title"), detail: "", next: t("unreachable.next") }
      : { title: t("offline.title"), detail: "", next: t("offline.next") };
    // what was sent and got no answer lies here until somebody sends it again
    return error.unknown ? { ...gone, next: t("unanswered.next") } : gone;
  }
  return {
    title: sentence(title),
    detail: saysSomething(detail) ? sentence(detail.replaceAll(timestamp, formatMoment)) : "",
    next: sentence(next),
  };
}

/** The refusal itself; absent for a fault of this page. */
export function refusalIn(error: Error): Refusal | undefined {
  return error instanceof RefusalError ? error.refusal : undefined;
}

/** A failure in one paragraph, to stand beside a field. */
export function besideField(error: Error): string {
  const { title, detail, next } = wordsOf(error);
  return [title, detail, next].filter((part) => part !== "").join(" ");
}

/** A refusal in one paragraph. */
export function sentenceOf(refusal: Refusal): string {
  return besideField(new RefusalError(refusal));
}

/** Why something was refused, where nothing is left to do about it. */
export function whyOf(refusal: Pick<Refusal, "code" | "title" | "detail">): string {
  return sentenceOf({ kind: "rule", next: "", ...refusal });
}

/** The last part of the field that a refusal is about: "body.items.0.on" → "on". */
export function fieldOf(error: Error): string | undefined {
  if (!(error instanceof RefusalError)) return undefined;
  return error.refusal.field?.split(/[./]/).findLast((part) => part !== "" && !/^\d+$/.test(part));
}

/** A time as the rules write it. */
const timestamp = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** A detail that is only a name for machines (an id, a place in a list) says nothing to people. */
function saysSomething(detail: string): boolean {
  return /\s/.test(detail.trim()) && !/[0-9a-f]{32}|did:key:/.test(detail);
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return begun === "" || /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
