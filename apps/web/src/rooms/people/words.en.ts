/** English words of people: coming in, inviting, being welcomed. */

export const en = {
  "setting.people.readers": "Who can read it",
  "setting.people.helper-cap": "How much a helper may pay for others in 30 days",
  "setting.people.welcome": "How a newcomer becomes a member",

  "visitor.note": "You are looking around as a visitor.",
  "visitor.take-part": "Take part",
  "visitor.example":
    "{name} is an example made of a real house’s minutes. Everything is there to be tried.",
  "visitor.real":
    "You are looking around as a visitor. To take part in {name}, say who you are; members will welcome you.",
  "visitor.eyes": "Or look through the eyes of somebody who lives here:",

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
  "entry.invited": { one: "{who} invited somebody", other: "{who} invited {n} people" },
  "entry.invitations-withdrawn": {
    one: "{who} withdrew an invitation",
    other: "{who} withdrew {n} invitations",
  },
  "entry.welcomed": "{who} welcomed {whom}, who is now a member",
  "erase.title": "Your words here",
  "erase.lead": "Words that you wrote, or in which you are named, you can have erased for good.",
  "erase.send": "Erase for good",
  "erase.label": "Erase for good: {words}",
  "erase.unanswered": "Erasing words of yours",
  "erase.follows":
    "These words go from the host, and nobody reads them here again. That you erased something is told; the entry stays.",

  "about-me.title": "Everything about you",
  "about-me.lead":
    "Your name and standing, your balances, and all entries by you or naming you, with the words in them, as one file.",
  "about-me.save": "Save it as a file",
  "about-me.file": "everything about me.json",

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

  "setting.people.witnesses": "Who lets somebody in again who lost their devices",
  "settings.witness-members": "two members who see them",
  "settings.witness-founders": "two founders who see them",

  "about.members": { one: "{n} member", other: "{n} members" },
  "about.newcomers": { one: "{n} newcomer", other: "{n} newcomers" },
  "about.unclaimed": { one: "{n} name from imports", other: "{n} names from imports" },

  "settings.closed": "its members",
  "settings.open": "everybody who has the address",
  "settings.two-vouchers": "two members welcome them",
  "settings.steps": { one: "{n} of the smallest steps", other: "{n} of the smallest steps" },
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

  "name.lead": "A name that “{source}” brought in; nobody has claimed it.",
  "name.me": "This is me",
  "name.told": "What is told of them",
  "name.see": "What {name} did",
  "name.is": "This name is {name}.",
  "name.their-page": "Go to their page",

  "claim.title": "This is me",
  "claim.lead":
    "Choose every name that is yours. Two members say that it is you; then what is told of these names is told of you.",
  "claim.visitor": "Only people of the group can say that a name is theirs.",
  "claim.look": "Look for a name",
  "claim.empty": "No name is left that nobody has claimed.",
  "claim.missing": "Choose the names that are yours.",
  "claim.send": { one: "{n} name is me", other: "{n} names are me" },
  "claim.done": {
    one: "You said that {n} name is you. Others are asked.",
    other: "You said that {n} names are you. Others are asked.",
  },
  "claim.unanswered": {
    one: "You said that {n} name is you and got no answer.",
    other: "You said that {n} names are you and got no answer.",
  },

  "add.title": "Add people without a device",
  "add.lead":
    "They belong like everybody; a member does things for them and says each time how they agreed.",
  "add.visitor": "Only members add people.",
  "add.names": "Their names",
  "add.names-hint": "One on each line",
  "add.names-missing": "Write at least one name.",
  "add.consent": "How they agreed to be added",
  "add.desk": "at the desk",
  "add.paper": "on paper",
  "add.telephone": "by telephone",
  "add.guardian": "by who answers for them",
  "add.helper": "Who helps them",
  "add.helper-missing": "Choose who helps.",
  "add.send": "Add them",
  "add.done": { one: "You added {n} person.", other: "You added {n} people." },
  "add.unanswered": {
    one: "You added {n} person and got no answer.",
    other: "You added {n} people and got no answer.",
  },
  "add.dependant": "Somebody who depends on you",
  "add.dependant-lead":
    "A child, for instance: you alone act for them, they never go below zero, and have no page here.",
  "add.name": "Their name",
  "add.name-missing": "Write their name.",
  "add.dependant-send": "Add",
  "add.dependant-done": "You answer for them now.",
  "add.dependant-unanswered": "You added somebody who depends on you and got no answer.",

  "helped.list": "Without a device",
  "helped.none": "Everybody here has a device of their own.",
  "helped.line": "helped by {helper}",
  "helped.line-asked": "{helper} is asked to help",
  "helped.line-nobody": "nobody helps them now",
  "helped.title": "Without a device",
  "helped.by": "{helper} does things for them, and says each time how they agreed.",
  "helped.dependant": "They depend on {helper}, who acts for them.",
  "helped.asked": "{helper} is asked to help them, and has not agreed yet.",
  "helped.nobody": "Nobody helps them now, because somebody objected.",
  "helped.how": "To do something for them, choose {name} at the top of the form, under “For”.",
  "helped.agree": "I help them",
  "helped.agree-name": "I help them: {name}",
  "helped.agree-unanswered": "You agreed to help {name} and got no answer.",
  "helped.who": "Who helps from now on",
  "helped.name": "Ask them to help",
  "helped.named": "They are asked.",
  "helped.named-unanswered": "You named who helps {name} and got no answer.",
  "helped.end": "They stand on their own now",
  "helped.end-name": "They stand on their own now: {name}",
  "helped.end-unanswered": "You said that {name} stands on their own and got no answer.",
  "helped.object": "Object",
  "helped.object-name": "Object to what is done for {name}",
  "helped.object-unanswered": "You objected to what is done for {name} and got no answer.",
  "done-for.title": "Done for {name}",
  "done-for.objected": "{name} objected",

  "claims.title": "Who is who",
  "claims.lead": "Some say which names from imports are theirs. Do you know them by these names?",
  "claims.says": "{name}: “{names} – that is me”",
  "claims.missing": {
    one: "{n} member must still say so, until {until}",
    other: "{n} members must still say so, until {until}",
  },
  "claims.holds": "Members said so; it can be contested until {until}",
  "claims.vouch": "Yes, I know them",
  "claims.vouch-for": "Yes, I know them: {names} is {name}",
  "claims.vouch-unanswered": "You said that {names} is {name} and got no answer.",
  "claims.contest": "No, that is wrong",
  "claims.contest-names": "No, that is wrong: {names} is not {name}",
  "claims.contest-unanswered": "You said that {names} is not {name} and got no answer.",
  "claims.take-back": "Take it back",
  "claims.take-back-names": "Take it back: {names} is {name}",
  "claims.of-person": "Also told of as",

  "devices.title": "My devices",

  "invite.title": "Invite someone",
  "invite.short": "a link that brings somebody in",
  "invite.lead":
    "A link for one person. It counts as your welcome, so give it to somebody you know.",
  "invite.make": "Make a link",
  "invite.link": "Invitation link",
  "invite.another": "Make another",
  "invite.unanswered": {
    one: "You made a link and got no answer.",
    other: "You made {n} links and got no answer.",
  },
  "invite.several": "Several at once",
  "invite.names": "Their names",
  "invite.names-hint": "One on each line: a link is made for each.",
  "invite.names-missing": "Write at least one name.",
  "invite.names-many": "At most {n} at a time.",
  "invite.name-odd":
    "“{name}” cannot stand as a name: it is longer than {n} characters, or holds something that cannot be read.",
  "invite.several-none": "Make links",
  "invite.several-make": { one: "Make {n} link", other: "Make {n} links" },
  "invite.several-done": {
    one: "{n} link is made: it stands below. Print this page, and it has a code to scan.",
    other: "{n} links are made: they stand below. Print this page, and each has a code to scan.",
  },
  "invite.open": "Open invitations",
  "invite.open-none": "No invitation is open.",
  "invite.somebody": "Somebody",
  "invite.by-until": "by {name}, until {day}",
  "invite.copy-for": "Copy the link for {name}",
  "invite.withdraw": "Withdraw",
  "invite.withdraw-for": "Withdraw the invitation for {name}",
  "invite.withdraw-unanswered": "You withdrew the invitation for {name} and got no answer.",
  "invite.code": "Code for {name}",
  "invite.slip": "Your way into {group}: open it once, before the end of {day}.",
  "invite.valid":
    "It works once, until {day}. Whoever has the link can use it, so send it to that person alone.",
  "invite.visitor": "Only members invite.",
  "invite.loopback":
    "This host runs on this computer alone: the link works only here, for instance in another window. To invite others, run it at an address that they can reach.",
} as const;
