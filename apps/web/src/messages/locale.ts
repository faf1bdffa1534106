/**
 * The reader's way of writing dates and numbers. Texts are English so far, so of the browser's languages
 * the first English one is taken; British where there is none.
 */

function firstEnglish(): string {
  const languages = typeof navigator === "undefined" ? [] : navigator.languages;
  return languages.find((language) => /^en\b/i.test(language)) ?? "en-GB";
}

export const locale = firstEnglish();
