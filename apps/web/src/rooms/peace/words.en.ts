/** English words of peace that come with the first load: how it is told. */

export const en = {
  "peace.title": "Safe contacts",
  "peace.short": "Whom you can turn to, and what they began",
} as const;
