/** English words of saying who one is. */

export const en = {
  "about.title": "In their own words",
  "about.title-me": "In your own words",
  "about.none":
    "The others would like to know who you are: what you like to do, what you can do, when you are there.",
  "about.say": "Say who you are",
  "about.otherwise": "Say it otherwise",

  "introduce.lead":
    "It stands on your page, for all who can read the group. You can have it erased at any time.",
  "introduce.about": "Who you are",
  "introduce.hint":
    "What you like to do, what you can do, when you are there. Left empty, nothing stands there.",
  "introduce.send": "Put it on my page",
  "introduce.done": "It stands on your page.",
  "introduce.taken": "Nothing stands there any more.",
  "introduce.unanswered": "You said who you are and got no answer.",
  "introduce.visitor": "Whoever joined has a page of their own.",
  "introduce.page": "My page",
} as const;
