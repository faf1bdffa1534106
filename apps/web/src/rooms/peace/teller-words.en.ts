/** English words of what was done and of what would follow: peace. */

export const en = {
  "entry.paused": "{who} paused contact between {one} and {other} until {until}",
  "entry.hid": "{who} hid words until {until}",
  "entry.lifted": "{who} ended early what a safe contact began",
  "entry.stands": "{who} looked at what a safe contact began: it stands",
  "entry.stands-not": "{who} looked at what a safe contact began: it does not stand",
} as const;
