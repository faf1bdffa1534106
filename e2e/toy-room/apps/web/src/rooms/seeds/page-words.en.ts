/** English words of the page of seeds: who has which, and offering some. */

export const en = {
  "seeds.lead": "Who has which seeds to share.",
  "seeds.empty": "Nobody offers seeds yet.",
  "seeds.has": {
    one: "{name} has {n} packet of {kind}.",
    other: "{name} has {n} packets of {kind}.",
  },
  "seeds.offer": "Offer seeds",
  "seeds.visitor": "People of the group offer seeds here.",
  "seeds.kind": "Kind",
  "seeds.kind-missing": "Say which seeds.",
  "seeds.packets": "Packets",
  "seeds.note": "Note",
  "seeds.sent": "You offered {kind} and got no answer.",
  "seeds.done": "Everybody sees now that you have {kind}.",
} as const;
