/** English words of what was done and of what would follow: coming in, inviting, being welcomed, leaving. */

export const en = {
  "entry.joined-vouched": "{who} joined, invited by {whom}",
  "entry.joined": "{who} joined",
  "entry.joined-invited": "{who} joined, invited by {whom}, and is a member",
  "entry.vouched": "{who} welcomed {whom}",
  "entry.invited": { one: "{who} invited somebody", other: "{who} invited {n} people" },
  "entry.invitations-withdrawn": {
    one: "{who} withdrew an invitation",
    other: "{who} withdrew {n} invitations",
  },
  "entry.welcomed": "{who} welcomed {whom}, who is now a member",
  "erase.follows":
    "These words go from the host, and nobody reads them here again. That you erased something is told; the entry stays.",
  "entry.left": "{who} left the group",
  "entry.removed": "{who}: {name} is taken out",
  "entry.came-back": "{who} came back to the group",
  "entry.introduced": "{who} said who they are",
  "entry.unintroduced": "{who} took back what they said of themselves",
  "entry.erased": {
    one: "{who} erased words that stood here",
    other: "{who} erased words that stood in {n} places",
  },
  "entry.added": "{who} added {whom}, who has no device",
  "entry.added-several": {
    one: "{who} added {whom}, who has no device",
    other: "{who} added {n} people who have no device",
  },
  "entry.dependant-added": "{who} answers for {whom}",
  "entry.helper-named": "{who} asked {helper} to help {whom}",
  "entry.helps": "{who} helps {whom}",
  "entry.objected": "{who} objected to how {helper} helps {whom}",
  "entry.place-taken": "{who} confirmed a device of {whom}, who acts alone now",
  "entry.place-confirmed": "{who} confirmed a device of {whom}",
  "entry.dependence-ended": "{who} no longer answers for {whom}",
  "entry.claimed": {
    one: "{who} claimed {n} name from imports",
    other: "{who} claimed {n} names from imports",
  },
  "entry.claimed-held": {
    one: "{who} claimed {n} name from imports, and is told under it now",
    other: "{who} claimed {n} names from imports, and is told under them now",
  },
  "entry.vouched-names": {
    one: "{who} vouched that a name from imports is {whom}",
    other: "{who} vouched that {n} names from imports are {whom}",
  },
  "entry.vouched-names-held": {
    one: "{who} vouched that a name from imports is {whom}, who is told under it now",
    other: "{who} vouched that {n} names from imports are {whom}, who is told under them now",
  },
  "entry.contested-names": {
    one: "{who} contested that a name from imports is {whom}: it is nobody’s again",
    other: "{who} contested that {n} names from imports are {whom}: they are nobody’s again",
  },
  "entry.unclaimed-names": {
    one: "{who} took back their claim of {n} name from imports",
    other: "{who} took back their claim of {n} names from imports",
  },
  "entry.device-added": "{who} added a device",
  "entry.spare-added": "{who} made a spare way in",
  "entry.device-named": "{who} named a device",
  "entry.device-leaving": "{who} began to remove a way in",
  "entry.device-removed": "{who} removed a way in",
  "entry.device-change-cancelled": "{who} stopped a change of their ways in",
  "entry.guardians": "{who} named guardians",
  "entry.re-entry": "{who} saw {whom}, who comes in again with another device",
  "entry.recovery": "{who}, a guardian, called another device for {whom}",
  "people.follows-member": "With your welcome {name} becomes a member.",
  "people.follows-more": "{name} becomes a member once others welcome them too.",
  "add.without-welcome": {
    one: "You have welcomed somebody lately: {n} of them waits for the welcome of others.",
    other: "One has your welcome at most: {n} of them wait for the welcome of others.",
  },
} as const;
