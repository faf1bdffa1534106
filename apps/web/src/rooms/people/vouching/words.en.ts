/** English words of whom somebody welcomed, and of when they can welcome again. */

export const en = {
  "vouched.title": "Whom they welcomed",
  "vouched.title-me": "Whom you welcomed",
  "vouched.again": "They can welcome somebody again from {when}.",
  "vouched.again-me": "You can welcome somebody again from {when}.",
  "vouched.invite":
    "You welcomed somebody lately: a link that is used before {when} brings somebody in whom others welcome.",
  "vouched.later":
    "You welcomed somebody lately, and can welcome the next from {when}. Others can now.",
} as const;
