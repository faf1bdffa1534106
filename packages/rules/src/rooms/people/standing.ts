/** Who somebody is to the group at the moment, and what they may therefore see of it. */

import { accepted } from "@plenty/kernel";
import { agent, body, did, oneOf, Type } from "../../engine/body.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import type { Audience, Author } from "../../engine/spec.ts";
import { settingChanged } from "../../services/settings/facts.ts";
import { readSetting } from "../../services/settings/index.ts";
import { readersSetting } from "./acts.ts";
import { personJoined, personWelcomed } from "./facts.ts";
import { keyAdded, keyRemoved } from "./keys-facts.ts";
import { personCameBack, personLeft } from "./leaving-facts.ts";
import { personOfKey } from "./persons.ts";

const left = [personLeft, personCameBack];

/** Audiences that somebody is among; of nobody known, those that are open to all. */
function audiencesOf(reading: Reading, author: Author | undefined): Audience[] {
  const isMember = author?.welcomed === true;
  const reads = isMember || readSetting(reading, readersSetting) === "everyone";
  return [
    ...(reads ? (["everyone"] as const) : []),
    ...(reads || author !== undefined ? (["people"] as const) : []),
    ...(isMember ? (["members"] as const) : []),
  ];
}

export const standing = defineQuery(
  {
    name: "standing",
    summary:
      "Who holds a key, and what they may see of the group now; without a key, what anybody may.",
    sees: "members",
    params: body({ key: Type.Optional(did) }),
    answer: body({
      person: Type.Optional(agent),
      sees: Type.Array(oneOf("everyone", "people", "members")),
    }),
    follows: [personJoined, personWelcomed, ...left, keyAdded, keyRemoved, settingChanged],
  },
  (reader, { key }) => {
    const author = key === undefined ? undefined : personOfKey(reader, key);
    const sees = audiencesOf(reader, author);
    return accepted(author === undefined ? { sees } : { person: author.person, sees });
  },
);
