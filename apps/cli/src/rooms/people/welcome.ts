/** `plenty welcome`: vouches for a newcomer. */

import { welcomeSpec } from "@plenty/rules/rooms/people/acts";
import { commandOf } from "../../do/alias.ts";
import { nameOfThing } from "../../do/names.ts";

export const command = commandOf({
  name: "welcome",
  summary: "vouch for a newcomer",
  act: welcomeSpec,
  words: ["person"],
  examples: ["plenty welcome clover"],
  async tell({ body: { person }, receipt, names }, { group }) {
    const name = await nameOfThing(names, "agent", person);
    const now = await group.query("people", "person", { person });
    const status = now.ok ? now.value.person?.status : undefined;
    const member = status === "member" ? [`${name} is a member now.`] : [];
    return { json: { person, status, receipt }, lines: [`You vouched for ${name}.`, ...member] };
  },
});
