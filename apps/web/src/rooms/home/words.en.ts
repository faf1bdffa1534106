/** English words of Home and of the entries: the last ones, and checking them. */

export const en = {
  "home.title": "Home",

  "search.title": "Search",
  "search.short": "names, notes and texts",

  "books.title": "Check the books",
  "books.short": "everything here can be checked, by whoever reads it",
} as const;
