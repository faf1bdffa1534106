/** English words of what waits for somebody with people, devices and names. */

export const en = {
  "waits.recover": "Guardians call a new device in for {name}, and you are one",
  "waits.recover-means": "Only if you see them, by {when}",
  "waits.re-enter":
    "One member says that they see {name}, who lost their way in; one more lets them in",
  "waits.re-enter-means": "Only if you see them, by {when}",
  "waits.give-place":
    "{name} has a first device; one member has confirmed it, and one more makes it theirs",
  "waits.give-place-means": "Only if you see them",
  "waits.see-them": "I see them",
  "waits.help": "You are asked to help {name}, who has no device",
  "waits.help-means": "You would do things for them here, and say each time how they agreed",
  "waits.help-them": "I help them",
  "waits.help-name": "I help them: {name}",
  "waits.help-unanswered": "You agreed to help {name} and got no answer.",
  "waits.welcome": "{name} would like to be welcomed",
  "waits.welcome-means": "By that you vouch for them",
  "waits.welcome-later":
    "You welcomed somebody lately, and can welcome them from {when}; others can now",
  "waits.welcome-name": "Welcome {name}",
  "waits.welcome-unanswered": "You welcomed {name} and got no answer.",
  "waits.claim": "{name} says: “{names} – that is me”",
  "waits.claim-means": "Do you know them by that, until {day}?",
  "waits.invite": "You are the only one here so far",
  "waits.invite-means": "A link brings somebody in",
  "waits.more": "More waits on the page of people",
} as const;
