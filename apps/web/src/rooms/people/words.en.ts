/** English words of people: coming in, inviting, being welcomed. */

export const en = {
  "setting.people.readers": "Who can read it",
  "setting.people.helper-cap": "How much a helper may pay for others in 30 days",
  "setting.people.welcome": "How a newcomer becomes a member",

  "mine.title": "My page",

  "setting.people.witnesses": "Who lets somebody in again who lost their devices",
  "settings.witness-members": "two members who see them",
  "settings.witness-founders": "two founders who see them",

  "about.members": { one: "{n} member", other: "{n} members" },
  "about.newcomers": { one: "{n} newcomer", other: "{n} newcomers" },
  "about.unclaimed": { one: "{n} name from imports", other: "{n} names from imports" },

  "settings.closed": "its members",
  "settings.open": "everybody who has the address",
  "settings.open-means": "What was entered before is theirs to read, too.",
  "settings.two-vouchers": "two members welcome them",
  "settings.units": { one: "{n} of each credit", other: "{n} of each credit" },
  "settings.invitation": "one invitation is enough",

  "setting.people.vouch-days": "How often a member welcomes somebody",
  "settings.vouch-days": { one: "once in {n} day", other: "once in {n} days" },
  "settings.vouch-any": "as often as they like",
  "setting.people.joins-per-hour": "How many join in an hour without an invitation",
  "settings.joins": { one: "{n} at most", other: "{n} at most" },

  "people.title": "People",
  "people.welcome": "Welcome",

  "leave.title": "Leave the group",
  "devices.title": "My devices",

  "invite.title": "Invite someone",
  "invite.short": "a link that brings somebody in",
} as const;
