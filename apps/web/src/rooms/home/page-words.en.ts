/** English words of Home and of searching. */

export const en = {
  "home.lead": "Who took part, what was done, and where you stand.",

  "home.waits": "Waits for you",

  "entries.title": "Last entries",

  "search.lead": "Names, notes and texts that you may read.",
  "search.by-key": "By keyboard: / leads here from every page.",
  "search.field": "What to search for",
  "search.found": "Found",
  "search.nothing": "Nothing that you may read here holds “{typed}”.",
} as const;
