/** POST /commons/{id}/preview: what would follow from an act, told before anybody signs it. */

import * as Type from "typebox";
import { Compile } from "typebox/compile";
import { limits, type Millis } from "@plenty/kernel";
import { consents } from "@plenty/log";
import type { Asker } from "@plenty/rules";
import type { Context } from "hono";
import type { Commons } from "../commons.ts";
import { malformedRequest, tooManyPreviews } from "../refusals.ts";
import { jsonResponse } from "./acts.ts";
import { readJson } from "./body.ts";
import { problemResponse } from "./problems.ts";
import { createTurns } from "../turns.ts";

/** What is asked: an act, in whose name and by whose help, with which key of the asker's, and its body. */
const wanted = Compile(
  Type.Object(
    {
      act: Type.String(),
      person: Type.Optional(Type.String()),
      helper: Type.Optional(Type.String()),
      consent: Type.Optional(Type.Enum([...consents])),
      key: Type.Optional(Type.String()),
      body: Type.Unknown(),
    },
    { additionalProperties: false },
  ),
);

/** Answers in a group that is awake for so long, in the name of who asks. */
type InCommons = (
  answer: (commons: Commons, asker: Asker) => Promise<Response>,
) => Promise<Response>;

export interface PreviewRoute {
  /** Answers a request; `inCommons` finds the group that is asked, once it is known what is. */
  post(context: Context, inCommons: InCommons): Promise<Response>;
}

/** The route, with the turns of all its readers on this host; a reader is a session, or a network. */
export function createPreviewRoute(
  readerOf: (context: Context) => string,
  now: () => Millis = () => performance.now(),
): PreviewRoute {
  const turns = createTurns({
    now,
    atOnce: limits.previewsAtOnce,
    burst: limits.previewBurst,
    perSecond: limits.previewsPerSecond,
  });
  return {
    async post(context, inCommons) {
      // a body that dawdles keeps nobody's place, and no group awake
      const json = await readJson(context, limits.jwsBytes);
      if (!json.ok) return problemResponse(json.refusal);
      const reader = readerOf(context);
      if (!turns.enter(reader)) return problemResponse(tooManyPreviews());
      try {
        return await inCommons((commons, asker) => answer(commons, asker, json.value));
      } finally {
        turns.leave(reader);
      }
    },
  };
}

async function answer(commons: Commons, asker: Asker, value: unknown): Promise<Response> {
  if (!wanted.Check(value)) {
    return problemResponse(malformedRequest("It is not an `act`, a `person` and a `body`."));
  }
  const told = await commons.preview({ asker, ...value });
  return told.ok ? jsonResponse({ facts: told.value }) : problemResponse(told.refusal);
}
