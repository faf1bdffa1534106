/**
 * The form of something that the group does in its own name once enough agree: it is proposed, with why; or done at once
 * by who may do it alone.
 */

import type { ActSpec, BodyOf } from "@plenty/rules/spec";
import { t } from "./group-act-words.ts";
import { note } from "./kinds.ts";
import type { Kinds, ReadOf } from "./kinds.ts";
import { useActForm } from "./use-act-form.ts";
import type { ActFormParts } from "./use-act-form.ts";

export interface GroupAct<A extends ActSpec, K extends Kinds> extends Pick<
  ActFormParts<A, K>,
  "fields" | "start" | "refusalWords"
> {
  readonly spec: A;
  /** The act by which it is proposed. */
  readonly proposing: ActSpec;
  /** True of who does it without being asked whether others agree. */
  readonly alone: boolean;
  readonly body: (read: ReadOf<K>) => BodyOf<A>;
  /** What it is, to be told while nobody knows whether it arrived. */
  readonly what: string;
  /** What is said where nobody says why, of what is not proposed without. */
  readonly whyMissing?: string;
  /** Whom or what it is about, where drafts about others are to be told apart. */
  readonly draft?: string;
}

/** State of the form; only what is proposed says why. */
export function useGroupAct<A extends ActSpec, K extends Kinds>(act: GroupAct<A, K>) {
  const { spec, proposing, alone, what, start, draft, refusalWords, whyMissing } = act;
  const fields = { ...act.fields, why: note(whyMissing) };
  return useActForm<ActSpec, typeof fields>(alone ? spec : proposing, {
    fields,
    schema: spec.body,
    draft: draft === undefined ? spec.name : `${spec.name}/${draft}`,
    ...(start !== undefined && { start }),
    ...(refusalWords !== undefined && { refusalWords }),
    body(read) {
      const { why, ...own } = read as { readonly why?: string }; // as every proposal may say
      const body = act.body(own as ReadOf<K>);
      return alone ? body : { acts: [{ act: spec.name, body }], ...(why !== undefined && { why }) };
    },
    words: () => ({
      done: t(alone ? "group-act.done" : "group-act.proposed"),
      unanswered: t("group-act.unanswered", { what }),
    }),
  });
}
