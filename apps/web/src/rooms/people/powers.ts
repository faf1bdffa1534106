/** What can be done about people, in words. */

import type { Powers } from "../../section/powers.ts";
import { t } from "./powers-words.ts";

export const powers: Powers<
  "people",
  "in" | "oneself" | "devices" | "helped" | "names" | "leaving"
> = {
  topics: {
    in: t("powers.in"),
    oneself: t("powers.oneself"),
    devices: t("powers.devices"),
    helped: t("powers.helped"),
    names: t("powers.names"),
    leaving: t("powers.leaving"),
  },
  acts: {
    "people.join": { under: "in", can: t("can.join"), also: t("also.join") },
    "people.welcome": { under: "in", can: t("can.welcome"), also: t("also.welcome") },
    "people.invite": { under: "in", can: t("can.invite"), also: t("also.invite") },
    "people.withdraw-invitation": { under: "in", can: t("can.withdraw-invitation") },
    "people.introduce": { under: "oneself", can: t("can.introduce"), also: t("also.introduce") },
    "people.erase-words": {
      under: "oneself",
      can: t("can.erase-words"),
      also: t("also.erase-words"),
    },
    "people.add-key": { under: "devices", can: t("can.add-key"), also: t("also.add-key") },
    "people.name-key": { under: "devices", can: t("can.name-key") },
    "people.revoke-key": { under: "devices", can: t("can.revoke-key"), also: t("also.revoke-key") },
    "people.cancel-key-change": { under: "devices", can: t("can.cancel-key-change") },
    "people.name-guardians": { under: "devices", can: t("can.name-guardians") },
    "people.re-enter": { under: "devices", can: t("can.re-enter"), also: t("also.re-enter") },
    "people.recover": { under: "devices", can: t("can.recover"), also: t("also.recover") },
    "people.add-person": { under: "helped", can: t("can.add-person"), also: t("also.add-person") },
    "people.add-dependant": { under: "helped", can: t("can.add-dependant") },
    "people.name-helper": { under: "helped", can: t("can.name-helper") },
    "people.help": { under: "helped", can: t("can.help") },
    "people.object": { under: "helped", can: t("can.object") },
    "people.give-place": { under: "helped", can: t("can.give-place") },
    "people.end-dependence": { under: "helped", can: t("can.end-dependence") },
    "people.claim": { under: "names", can: t("can.claim") },
    "people.vouch-claim": { under: "names", can: t("can.vouch-claim") },
    "people.contest-claim": { under: "names", can: t("can.contest-claim") },
    "people.leave": { under: "leaving", can: t("can.leave"), also: t("also.leave") },
    "people.come-back": { under: "leaving", can: t("can.come-back"), also: t("also.come-back") },
    "people.remove": { under: "leaving", can: t("can.remove"), also: t("also.remove") },
  },
  settings: {
    "people.readers": "in",
    "people.welcome": "in",
    "people.vouch-days": "in",
    "people.joins-per-hour": "in",
    "people.helper-cap": "helped",
    "people.witnesses": "devices",
  },
  roles: {
    persons: t("role.persons"),
    members: t("role.members"),
    founders: t("role.founders"),
    holders: t("role.holders"),
    leavers: t("role.leavers"),
  },
};
