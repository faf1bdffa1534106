/** English words of inviting. */

export const en = {
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
