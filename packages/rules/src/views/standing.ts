/** Who somebody is to the group at the moment, and what they may therefore see of it. A view, because it joins rooms. */

import { accepted } from "@plenty/kernel";
import { agent, body, did, hash, oneOf, Type } from "../engine/body.ts";
import { defineQuery, defineRoom } from "../engine/room.ts";
import type { Reading } from "../engine/room.ts";
import type { Audience, Author } from "../engine/spec.ts";
import { readersSetting } from "../rooms/people/acts.ts";
import { personJoined } from "../rooms/people/facts.ts";
import { keyAdded, keyRemoved, memberFacts, personOfKey } from "../rooms/people/index.ts";
import { officeFacts, officesHeld } from "../rooms/charter/index.ts";
import { teamFacts } from "../rooms/teams/facts.ts";
import { teamsOf } from "../rooms/teams/index.ts";
import { settingChanged } from "../services/settings/facts.ts";
import { readSetting } from "../services/settings/index.ts";

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

const ofKey = defineQuery(
  {
    name: "of-key",
    summary:
      "Who holds a key, what they may see of the group now, and in which teams they are, which offices they hold; without a key, what anybody may.",
    sees: "members",
    params: body({ key: Type.Optional(did) }),
    answer: body({
      person: Type.Optional(agent),
      sees: Type.Array(oneOf("everyone", "people", "members")),
      teams: Type.Array(hash),
      /** The offices that they hold. */
      offices: Type.Array(Type.String()),
    }),
    follows: [
      personJoined,
      ...memberFacts,
      keyAdded,
      keyRemoved,
      ...teamFacts,
      ...officeFacts,
      settingChanged,
    ],
  },
  (reader, { key }) => {
    const author = key === undefined ? undefined : personOfKey(reader, key);
    const sees = audiencesOf(reader, author);
    if (author === undefined) return accepted({ sees, teams: [], offices: [] });
    const teams = teamsOf(reader, author).map(({ team }) => team);
    const offices = officesHeld(reader, author.n).map(({ office }) => office);
    return accepted({ person: author.person, sees, teams, offices });
  },
);

export const standingView = defineRoom({ name: "standing", queries: [ofKey] });
