/** Of the API: founding, invitations, pairing of devices, and sessions. */

import {
  hash,
  integer,
  jsonContent,
  list,
  object,
  operation,
  pathParameter,
  text,
} from "./openapi-parts.ts";
import type { Json } from "./openapi-parts.ts";
import { openingSchema } from "./openings.ts";
import { pairingBodies } from "./pairing-routes.ts";
import { enteringSchema } from "./session-routes.ts";

/** How groups begin, how people and devices come into them, and how they are let in to read. */
export function comingPaths(): Json {
  return {
    ...sessionPaths(),
    ...pairingPaths(),
    "/invitations": {
      post: {
        ...operation(
          "What an invitation is to, asked by whoever holds its key: the proof is a signature over the origin at which the host was reached, the group's short id and the time. An invitation that lets nobody in says why; one that nobody made and a group that is not here are answered alike.",
          object({
            commons: hash,
            name: text,
            object: text,
            charter: hash,
            from: text,
            until: text,
            again: text,
          }),
        ),
        requestBody: jsonContent({ ...openingSchema }),
      },
    },
    "/founding": {
      get: operation(
        "Whether a group may be founded here; a problem says why not.",
        object({ open: { type: "boolean" } }),
      ),
    },
    "/log-keys": {
      post: {
        ...operation(
          "Makes a key for the log of a group about to be founded.",
          object({ log: text }),
        ),
        requestBody: jsonContent(object({})),
      },
    },
  };
}

function pairingPaths(): Json {
  const told: Readonly<Record<keyof typeof pairingBodies, Json>> = {
    "/pairings": operation(
      "Begins a pairing: two devices find each other by its code. Whoever has the code reads the offer.",
      object({ code: text, token: text, lasts: integer }),
    ),
    "/pairings/look": operation("The offer, as long as nobody answered.", object({ offer: text })),
    "/pairings/answer": operation(
      "Answers the offer: the first who does is the other side.",
      object({ code: text, token: text }),
    ),
    "/pairings/tell": operation("Leaves the other side a message.", object({})),
    "/pairings/hear": operation(
      "All that the other side left.",
      object({ messages: { type: "array", items: text } }),
    ),
    "/pairings/end": operation("Ends it for both.", object({})),
  };
  return Object.fromEntries(
    Object.entries(pairingBodies).map(([place, body]) => [
      place,
      {
        post: {
          ...told[place as keyof typeof pairingBodies], // entries of the same object
          requestBody: jsonContent({ ...body }),
        },
      },
    ]),
  );
}

function sessionPaths(): Json {
  const id = pathParameter("id");
  const session = { id: text, key: text, agent: text, since: text, seen: text };
  return {
    "/commons/{id}/challenges": {
      parameters: [id],
      post: operation(
        "What a device is to sign, until then and once, to be let in to read.",
        object({ challenge: text, until: text }),
      ),
    },
    "/commons/{id}/sessions": {
      parameters: [id],
      get: operation(
        "Sessions of whoever asks, of every device of theirs.",
        list(object({ ...session, this: { const: true } })),
      ),
      post: {
        ...operation(
          "Lets a device in that signed a challenge: with a cookie, or with a bearer for programs, which stands in the answer.",
          object({ person: hash, sees: { type: "array", items: text }, bearer: text }),
        ),
        requestBody: jsonContent({ ...enteringSchema }),
      },
    },
    "/commons/{id}/sessions/{session}": {
      parameters: [id, { name: "session", in: "path", required: true, schema: text }],
      delete: operation(
        "Ends what a session of one's own holds of the group; its device may be let in again.",
        object({ ended: text }),
      ),
    },
  };
}
