/** English words of people: coming in, inviting, being welcomed. */

export const en = {
  "setting.people.readers": "Who can read it",
  "setting.people.welcome": "How a newcomer becomes a member",

  "visitor.note": "You are looking around as a visitor.",
  "visitor.take-part": "Take part",
  "visitor.example":
    "{name} is an example made of a real house’s minutes. Everything is there to be tried.",
  "visitor.real":
    "You are looking around as a visitor. To take part in {name}, say who you are; members will welcome you.",
  "visitor.eyes": "Or look through the eyes of somebody who lives here:",
  "visitor.eyes-of": "Look through the eyes of {name}",

  "newcomer.first": {
    one: "You are in. As soon as {n} member welcomes you, you can also go below zero, invite and confirm.",
    other:
      "You are in. As soon as {n} members welcome you, you can also go below zero, invite and confirm.",
  },
  "newcomer.note": {
    one: "You are in. As soon as {n} more member welcomes you, you can also go below zero, invite and confirm.",
    other:
      "You are in. As soon as {n} more members welcome you, you can also go below zero, invite and confirm.",
  },

  "join.title": "You are invited",
  "join.lead": "Joining takes one step: your name.",
  "join.from": "{name} invites you to",
  "join.send": "Join",
  "join.one-step": "Join in one step",
  "join.ask": "Join",
  "join.in": "You are in this group already, as {name}.",
  "join.look": "Go to the group",
  "join.same-name":
    "Somebody here is called {name} already. If that is not you, add something that tells you apart.",
  "join.means":
    "By joining you agree to what the group holds in common, above. From then on this browser, on this device, is your way in: whoever uses it is you here, and if its data is cleared you are shut out.",

  "entry.joined-vouched": "{who} joined, invited by {whom}",
  "entry.joined": "{who} joined",
  "entry.joined-invited": "{who} joined, invited by {whom}, and is a member",
  "entry.vouched": "{who} welcomed {whom}",
  "entry.welcomed": "{who} welcomed {whom}, who is now a member",

  "about.members": { one: "{n} member", other: "{n} members" },
  "about.newcomers": { one: "{n} newcomer", other: "{n} newcomers" },
  "about.unclaimed": { one: "{n} name from imports", other: "{n} names from imports" },

  "settings.closed": "its members",
  "settings.open": "everybody who has the address",
  "settings.two-vouchers": "two members welcome them",
  "settings.invitation": "one invitation is enough",

  "person.member": "A member of the group.",
  "person.newcomer": "New here; not yet welcomed by as many as it takes.",
  "person.belongs": "How they came",
  "person.welcomed-by": "Welcomed by {names}.",
  "person.from-start": "There from the beginning.",
  "person.not-yet": "Nobody has welcomed them yet.",
  "person.nobody": "There is nobody here by this address.",

  "people.title": "People",
  "people.lead": "Everybody who belongs, and who is on the way in.",
  "people.newcomers": "Waiting to be welcomed",
  "people.members": "Members",
  "people.look": "Look for somebody",
  "people.none": "Nobody here has that name.",
  "people.me": "{name} (you)",
  "people.since": "since {day}",
  "people.missing": {
    one: "{n} welcome is still missing",
    other: "{n} welcomes are still missing",
  },
  "people.you-welcomed": {
    one: "You welcomed them; {n} more welcome is missing",
    other: "You welcomed them; {n} more welcomes are missing",
  },
  "people.welcome": "Welcome",
  "people.follows-member": "With your welcome {name} becomes a member.",
  "people.follows-more": "{name} becomes a member once others welcome them too.",
  "people.unanswered": "You welcomed {name} and got no answer.",
  "people.welcome-name": "Welcome {name}",
  "people.unclaimed": "Names from imports",
  "people.unclaimed-count": { one: "{n} name", other: "{n} names" },
  "people.unclaimed-lead":
    "These names stand in what was brought in; the people have not joined here.",

  "invite.title": "Invite someone",
  "invite.short": "a link that brings somebody in",
  "invite.lead":
    "A link for one person. It counts as your welcome, so give it to somebody you know.",
  "invite.make": "Make a link",
  "invite.link": "Invitation link",
  "invite.another": "Make another",
  "invite.valid":
    "It works once, until {day}. Whoever has the link can use it, so send it to that person alone.",
  "invite.visitor": "Only members invite.",
  "invite.loopback":
    "This host runs on this computer alone: the link works only here, for instance in another window. To invite others, run it at an address that they can reach.",
} as const;
