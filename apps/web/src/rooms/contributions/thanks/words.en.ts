/** English words of thanks. */

export const en = {
  "thank.title": "Say thanks",
  "thank.lead": "In words. Nobody counts them, and they buy nothing.",
  "thank.visitor": "Join the group first; then you can thank somebody.",
  "thank.them": "Thank {name}",
  "thank.to": "Whom you thank",
  "thank.to-missing": "Choose whom you thank.",
  "thank.note": "Your words",
  "thank.note-missing": "Say it in a few words.",
  "thank.send": "Say thanks",
  "thank.done": "Your thanks are said.",
  "thank.unanswered": "You thanked somebody and got no answer.",

  "thanks.title": "Thanks",
  "thanks.from": "{by} to {to}",
  "thanks.hidden": "only you and those whom it is about read this",
  "thanks.waits": "{by} thanked you",
  "thanks.keep": "How nice",
  "thanks.keep-label": "How nice: others may read that {by} thanked me",
  "thanks.hide": "Keep it between us",
  "thanks.hide-label": "Keep it between us that {by} thanked me",
  "thanks.show": "Let others read it",
  "thanks.show-label": "Let others read that {by} thanked me",
  "thanks.unanswered": "You said whether others read thanks to you, and got no answer.",
} as const;
