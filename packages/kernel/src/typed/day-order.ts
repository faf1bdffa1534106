/**
 * Whether 3/4 is the third of April or the fourth of March, by the reader's language and region, as the
 * CLDR tells it. Where people write both, and where the locale is not known, neither is assumed.
 */

export type DayOrder = "day first" | "month first" | "either";

/** The United States, and those who write as they do; English without a region is theirs in the CLDR. */
const monthFirst = "en en-AS en-GU en-MP en-PR en-UM en-US en-VI es-PR fil fil-PH".split(" ");
/** Who begins with the year: figures that do not are a stranger's to them. Canada writes all three. */
const yearFirst = "en-CA fr-CA en-ZA eu fa hu ja ko lt mn sv zh".split(" ");

/** How a reader of this locale ("de-AT", "en_US.UTF-8") means figures between slashes or hyphens. */
export function dayOrder(locale = ""): DayOrder {
  const [language = "", ...parts] = locale.split(/[-_.@]/);
  if (!/^[a-z]{2,3}$/.test(language)) return "either";
  const region = parts.find((part) => /^[A-Z]{2}$/.test(part));
  const name = region === undefined ? language : `${language}-${region}`;
  if (yearFirst.includes(name) || yearFirst.includes(language)) return "either";
  return monthFirst.includes(name) ? "month first" : "day first";
}
