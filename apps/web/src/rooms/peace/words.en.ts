/** English words of peace that come with the first load: how it is told. */

export const en = {
  "entry.paused": "{who} paused contact between {one} and {other} until {until}",
  "entry.hid": "{who} hid words until {until}",
  "entry.lifted": "{who} ended early what a safe contact began",
  "entry.stands": "{who} looked at what a safe contact began: it stands",
  "entry.stands-not": "{who} looked at what a safe contact began: it does not stand",

  "peace.title": "Safe contacts",
  "peace.short": "Whom you can turn to, and what they began",
} as const;
