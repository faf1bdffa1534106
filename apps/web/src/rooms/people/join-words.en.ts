/** English words of joining. */

export const en = {
  "join.title": "You are invited",
  "join.lead": "Joining takes one step: your name.",
  "join.from": "{name} invites you to",
  "join.send": "Join",
  "join.in": "You are in this group already, as {name}.",
  "join.look": "Go to the group",
  "join.same-name":
    "Somebody here is called {name} already. If that is not you, add something that tells you apart.",
  "join.means":
    "By joining you agree to what the group holds in common, above. From then on this browser, on this device, is your way in: whoever uses it is you here, and if its data is cleared you are shut out.",
} as const;
