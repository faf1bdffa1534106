/** English words of joining. */

export const en = {
  "join.title": "You are invited",
  "join.lead": "Joining takes one step: your name.",
  "join.from": "{name} invites you to",
  "join.lead-named":
    "Joining takes one step: your name. Whoever invites you calls you so; change it to what you want to be called here.",
  "join.send": "Join",
  "join.in": "You are in this group already, as {name}.",
  "join.look": "Go to the group",
  "join.like-name":
    "That looks like {name}, who is here already. Add something that tells you apart.",
  "join.somebody": "Whoever invites you",
  "join.later":
    "{name} has welcomed somebody lately, and can welcome you from {when}. You can come in at once; others may welcome you sooner.",
  "join.means":
    "By joining you agree to what the group holds in common, above. From then on this browser, on this device, is your way in: whoever uses it is you here, and if its data is cleared you are shut out.",
} as const;
