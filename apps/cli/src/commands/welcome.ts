/** `plenty welcome`: vouches for a newcomer. */

import { accepted } from "@plenty/kernel";
import { welcomeSpec } from "@plenty/rules/rooms/people/acts";
import { wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";
import { keyOptions } from "../support/keys.ts";
import { asMember, findPerson, sendAct } from "../support/member.ts";
import { groupOptions } from "../support/target.ts";

export const command: Command = {
  name: "welcome",
  summary: "vouch for a newcomer",
  usage: "<name>",
  options: { ...groupOptions, ...keyOptions },
  examples: ["plenty welcome clover"],
  async run({ args, options, io }) {
    const [name, ...more] = args;
    if (name === undefined || more.length > 0) return wrongUsage("one name is needed");
    return asMember(options, io, async (acting) => {
      const person = await findPerson(acting.group, name);
      if (!person.ok) return person;
      const body = { person: person.value };
      const sent = await sendAct(acting, io, { spec: welcomeSpec, body });
      if (!sent.ok) return sent;
      const now = await acting.group.query("people", "person", { person: person.value });
      const status = now.ok ? now.value.person?.status : undefined;
      const member = status === "member" ? [`${name} is a member now.`] : [];
      return accepted({
        json: { person: person.value, status, receipt: sent.value },
        lines: [`You vouched for ${name}.`, ...member],
      });
    });
  },
};
