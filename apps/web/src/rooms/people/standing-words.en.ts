/** English words of the line above a page for those who are not yet quite in. */

export const en = {
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

  "join.one-step": "Join in one step",
  "join.ask": "Join",
} as const;
