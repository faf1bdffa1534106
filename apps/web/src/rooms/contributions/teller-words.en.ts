/** English words of what was done and of what would follow: contributions. */

export const en = {
  "entry.told": {
    one: "{who} told of something done: {themes}",
    other: "{who} told of {n} things done: {themes}",
  },
  "entry.confirmed": {
    one: "{who} confirmed something done",
    other: "{who} confirmed {n} things done",
  },
  "entry.taken-back": {
    one: "{who} took back something told",
    other: "{who} took back {n} things told",
  },
  "entry.imported": {
    one: "{who} brought in {n} line from {source}",
    other: "{who} brought in {n} lines from {source}",
  },
  "entry.contested": "{who} said of something told that it was not so",
  "entry.let-go": "{who} let go of what they contested",
  "entry.thanked": "{who} thanked {names}",
  "entry.thanks-shown": "{who} saw thanks to them",
  "entry.thanks-hidden": "{who} saw thanks to them, and keeps them to those whom they are about",
  "confirm.follows-backed": {
    one: "One is contested: it waits for another who says so too.",
    other: "{n} are contested: they wait for others who say so too.",
  },
  "tell.follows":
    "It is on the list at once, and confirmed once another member says so, or after two weeks.",
  "tell.follows-each":
    "It is on the list at once, for {names} each, and confirmed once another member says so, or after two weeks.",
  "tell.long-day": "That makes {hours} hours for {name} on {day}, more than the day has.",
  "contest.follows":
    "It stands for nobody until it is settled: you let go of it, who told it takes it back, or two others say that it happened. Why, only they read whom it is about, and who told it.",
  "let-go.follows": "It stands as before, or waits for a confirmation again.",
  "thank.follows":
    "They find it on their Home. It counts for nothing, and they can keep others from reading it.",
  "take-back.follows":
    "It leaves every list and every sum. This page, that it was told and taken back, stays; what you wrote is found by searching until you erase it.",
  "confirm.follows": {
    one: "It stands as confirmed by you from then on. That cannot be taken back.",
    other: "They stand as confirmed by you from then on. That cannot be taken back.",
  },
} as const;
