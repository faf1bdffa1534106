/** Refusals of teams that are its own, in the order in which each act checks them. */

import { defineRefusal } from "@plenty/kernel";

export const teamRefusals = {
  teamNameUnseen: defineRefusal({
    code: "TeamNameUnseen",
    kind: "rule",
    title: "Nothing can be seen of this name",
    next: "Give the team a name that people can read.",
    field: "name",
  }),
  teamNameTaken: defineRefusal({
    code: "TeamNameTaken",
    kind: "rule",
    title: "There is an open team of this name already",
    next: "Enter that one, or choose another name.",
    field: "name",
    params: { name: "text" },
    detail: "“{name}”",
  }),
  teamsYours: defineRefusal({
    code: "TeamsYours",
    kind: "rule",
    title: "You have opened as many teams as one member can have open",
    next: "Close one in which nobody is but you, or ask somebody else to open this one.",
    params: { most: "count" },
    detail: "{most} at a time.",
  }),
  teamsFull: defineRefusal({
    code: "TeamsFull",
    kind: "rule",
    title: "This group has as many open teams as it can have",
    next: "Close one in which nobody is.",
    params: { most: "count" },
    detail: "{most} at a time.",
  }),
  teamUnknown: defineRefusal({
    code: "TeamUnknown",
    kind: "rule",
    title: "There is no such team in this group",
    next: "Choose one of the group's teams.",
    field: "team",
    params: { team: "id" },
  }),
  teamOver: defineRefusal({
    code: "TeamOver",
    kind: "rule",
    title: "This team is closed",
    next: "Open a new one; its name is free.",
    field: "team",
  }),
  inTeam: defineRefusal({
    code: "InTeam",
    kind: "rule",
    title: "You are in this team already",
    next: "Nothing to do.",
    field: "team",
  }),
  notInTeam: defineRefusal({
    code: "NotInTeam",
    kind: "rule",
    title: "You are not in this team",
    next: "Nothing to do.",
    field: "team",
  }),
  othersInTeam: defineRefusal({
    code: "OthersInTeam",
    kind: "rule",
    title: "Others are in this team",
    next: "Leave it if you wish; whoever leaves it last closes it.",
    field: "team",
  }),
} as const;
