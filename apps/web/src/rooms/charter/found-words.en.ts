/** English words of founding a group. */

export const en = {
  "found.title": "Found a group",
  "found.lead":
    "It takes two minutes. All of it stands under About afterwards, for whoever reads the group.",
  "found.step": "Step {n} of 3",
  "found.first": "Your group",
  "found.second": "You, and your credit",
  "found.third": "Invite the others",
  "found.template": "What are you?",
  "found.offices": {
    one: "{n} office comes with it",
    other: "{n} offices come with it",
  },
  "found.office": { one: "{title}, for one", other: "{title}, for {n}" },
  "found.may": "They may {powers}.",
  "found.names": "name and recall who holds “{title}”",
  "found.may-nothing": "They decide nothing by it.",
  "found.offices-later":
    "Who holds them you name together afterwards, under About → Offices. What an office may change all of you may change, too, by agreeing. Two thirds of you together can change or end each of them at any time, and nearly all else that is chosen here: About → Who can do what says how.",
  "found.name": "Name of the group",
  "found.name-example": "Elm Street garden",
  "found.name-missing": "Give the group a name; it will stand at the top of every page.",
  "found.object": "What do you hold in common?",
  "found.object-hint":
    "In a sentence or two: what it is, and what it is for. Everybody who joins agrees to this.",
  "found.object-missing": "Say in a sentence what you hold in common.",
  "found.readers": "Who can read it?",
  "found.readers-members": "Its members",
  "found.readers-members-means":
    "Others learn its name and purpose by an invitation, and nothing else.",
  "found.readers-everyone": "Everybody who has the address",
  "found.readers-everyone-means": "Visitors can look around, and check the books.",
  "found.welcome": "How do people come in?",
  "found.two-vouchers": "Two members welcome each newcomer",
  "found.two-vouchers-means": "An invitation counts as one welcome.",
  "found.invitation": "One invitation is enough",
  "found.invitation-means": "Whoever was invited by a member is in at once.",
  "found.credit": "Name of your credit",
  "found.credit-hint": "What you count, such as hours.",
  "found.credit-default": "Hours",
  "found.credit-missing": "Give your credit a name, such as Hours.",
  "found.code": "Short name",
  "found.code-hint": "Two to ten letters or digits, to stand beside amounts.",
  "found.limit": "Limit",
  "found.limit-hint": "How far anyone may go below zero.",
  "found.preview":
    "Everybody begins at zero and may go down to {limit} {credit}. There is no interest.",
  "found.fixed":
    "Later two thirds of you together can change the name, what you hold in common, the way in, who reads the group, and every office. The limit stands as it is.",
  "found.next": "Next",
  "found.send": "Found the group",
  "found.done": "{name} is founded.",
  "found.enter": "Go to your group",
} as const;
