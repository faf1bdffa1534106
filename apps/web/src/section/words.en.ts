/** English words that sections share where they tell who did something. */

export const en = {
  "helped.desk": "{helper}, for {name} (at the desk)",
  "helped.paper": "{helper}, for {name} (on paper)",
  "helped.telephone": "{helper}, for {name} (by telephone)",
  "helped.guardian": "{helper}, who answers for {name}",
} as const;
