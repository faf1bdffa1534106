/** English words of the front door of a host. */

export const en = {
  "start.title": "Plenty: what a group holds together",
  "start.lead":
    "Plenty keeps what a house, garden, workshop or association does together, and what its people owe each other, in a way that everybody in it can check.",
  "start.mine": "Your groups",
  "start.others": "Other groups here",
  "start.example": "Look around",
  "start.example-means":
    "A house in which people have lived and worked together for years: see what they did, and try everything.",
  "start.look-around": "Look around the example house",
  "start.look-around-short": "Look around the example",
  "start.found": "Begin",
  "start.found-go": "Found a group",
  "start.found-means":
    "Three steps: what you hold in common, your name, and an invitation for the others.",
  "start.join": "Come in",
  "start.join-means": "Somebody sent you an invitation? Open its link, or paste it here.",
  "start.link": "Invitation link",
  "start.link-wrong": "This is not a whole invitation link. Copy all of it, to the last letter.",
  "start.open": "Open the invitation",

  "start.lost": "Was your browser cleared, or your device lost?",
  "start.back": "Come back in",
  "start.pair": "Bring another device in",
} as const;
