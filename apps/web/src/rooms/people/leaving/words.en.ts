/** English words of leaving: what follows, the button, and what whoever left sees. */

export const en = {
  "leave.lead": "You ask nobody, and are out at once. You can come back for 14 days.",
  "leave.visitor": "Whoever looks around has nothing to leave.",

  "leave.follows": "What follows",
  "leave.closed":
    "You no longer read what is entered here, but for what you told, what is said of you, and what you hold.",
  "leave.open": "You look around here as any visitor does.",
  "leave.stays": "What you told, confirmed and welcomed stays in the books.",
  "leave.debt": "Your balance is {money} below zero: that debt stays in your name.",
  "leave.credit":
    "You have {money}: that stays in your name, and cannot be spent while you are away.",
  "leave.office":
    "You are {title} until {until}. While you are out you are not; others hold it, too.",
  "leave.office-last": "You are {title} until {until}. While you are out nobody is.",
  "leave.named": "You were named {title}. While you are out you cannot take it on.",
  "leave.teams":
    "You are in no team any more: {names}. If you come back in time you are in them again.",
  "leave.team-empty":
    "Nobody else is in {name}. It stays open, and any member can enter it or close it.",
  "leave.proposals": {
    one: "{n} proposal of yours stays open. You can no longer withdraw it, and do not count among those who agree.",
    other:
      "{n} proposals of yours stay open. You can no longer withdraw them, and do not count among those who agree.",
  },
  "leave.helped": "You help {names}: somebody else must help them from then on.",
  "leave.invitations": {
    one: "{n} open invitation of yours lets nobody in.",
    other: "{n} open invitations of yours let nobody in.",
  },
  "leave.until":
    "Until {day} you can come back, with any of your devices or your spare way in. After that you would join as somebody new, by an invitation.",

  "leave.kept": "What stays",
  "leave.goes": "What ends",
  "leave.back": "Coming back",

  "leave.words": "Words that you wrote",
  "leave.words-means":
    "Words can be erased for good, each where it stands: what you told, and your name on the entry by which you came. Do it before you go: afterwards you see no entries here.",
  "leave.words-see": "See what you told",

  "leave.do": "Leave {group}",
  "leave.sure": "Do you leave {group} now?",
  "leave.yes": "Yes, leave now",
  "leave.no": "No, stay",
  "leave.unanswered": "You left and got no answer.",

  "left.title": "You left {group}",
  "left.since": "You left on {day}.",
  "left.until": "Until {day} you can come back, and are then what you were before.",
  "left.back": "Come back",
  "left.unanswered": "You came back and got no answer.",
  "left.not-you-title": "Was it not you?",
  "left.not-you":
    "Then somebody else has a device of yours. Come back, and remove it under My devices.",

  "left.list": "Left the group",
  "left.on": "left on {day}",
} as const;
