/** `plenty open-currency`: credit in which members of a group can pay each other. */

import { accepted } from "@plenty/kernel";
import { openCurrencySpec } from "@plenty/rules/rooms/credit/acts";
import { wrongUsage } from "../support/command.ts";
import type { Command } from "../support/command.ts";
import { keyOptions } from "../support/keys.ts";
import { asMember, sendAct } from "../support/member.ts";
import { groupOptions } from "../support/target.ts";
import { typedBound } from "../support/typed.ts";

export const command: Command = {
  name: "open-currency",
  summary: "open a currency in which members pay each other",
  usage: "<name> --code <code> --limit <amount>",
  options: {
    code: { type: "string", value: "CODE", help: "Its short name, beside amounts." },
    decimals: { type: "string", value: "N", help: "Digits behind the point (default: 2)." },
    limit: { type: "string", value: "N", help: "How far below zero a member may go." },
    ...groupOptions,
    ...keyOptions,
  },
  examples: ["plenty open-currency hours --code HRS --limit 100"],
  async run({ args, options, io }) {
    const [name, ...more] = args;
    const code = options.text("code");
    const decimals = Number(options.text("decimals") ?? 2);
    if (name === undefined || more.length > 0) return wrongUsage("one name is needed");
    if (code === undefined) return wrongUsage("--code is needed: what stands beside amounts");
    if (!Number.isInteger(decimals) || decimals < 0)
      return wrongUsage("--decimals is a whole number");
    const typed = options.text("limit");
    if (typed === undefined) return wrongUsage("--limit is needed: an amount such as 100");
    const limit = typedBound(typed, { decimals, unit: code });
    if (!limit.ok) return limit;
    return asMember(options, io, async (acting) => {
      const body = { name, code, decimals, floor: limit.value === 0 ? 0 : -limit.value };
      const sent = await sendAct(acting, io, { spec: openCurrencySpec, body });
      if (!sent.ok) return sent;
      return accepted({
        json: { currency: sent.value.act, receipt: sent.value },
        lines: [`${name} (${code}) is open.`],
      });
    });
  },
};
