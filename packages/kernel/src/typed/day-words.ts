/**
 * Words for days in English, German, French and Spanish, without accents and in small letters. They are
 * one vocabulary: none of them means two days, so whoever types one need not say which language it is.
 */

/** Days from today. */
const nearby: readonly (readonly [offset: number, words: string])[] = [
  [-2, "day before yesterday|vorgestern|avant-hier|anteayer"],
  [-1, "yesterday|gestern|hier|ayer"],
  [0, "today|heute|aujourd'hui|hoy"],
  [1, "tomorrow|morgen|demain|manana"],
  [2, "day after tomorrow|ubermorgen|apres-demain|pasado manana"],
];

/** From Sunday on, as Date counts them. */
const weekdays: readonly string[] = [
  "sunday sun sonntag so dimanche dim domingo dom",
  "monday mon montag mo lundi lun lunes",
  "tuesday tue tues dienstag di mardi mar martes",
  "wednesday wed mittwoch mi mercredi mer miercoles mie",
  "thursday thu thur thurs donnerstag do jeudi jeu jueves jue",
  "friday fri freitag fr vendredi ven viernes vie",
  "saturday sat samstag sonnabend sa samedi sam sabado sab",
];

const months: readonly string[] = [
  "january januar janner janvier enero",
  "february februar feber fevrier febrero",
  "march marz mars marzo",
  "april avril abril",
  "may mai mayo",
  "june juni juin junio",
  "july juli juillet julio",
  "august aout agosto",
  "september septembre septiembre",
  "october oktober octobre octubre",
  "november novembre noviembre",
  "december dezember decembre diciembre",
];

const spans = new Map([
  ...["day", "days", "tag", "tagen", "jour", "jours", "dia", "dias"].map(
    (word) => [word, 1] as const,
  ),
  ...["week", "weeks", "woche", "wochen", "semaine", "semaines", "semana", "semanas"].map(
    (word) => [word, 7] as const,
  ),
]);

const ago = /^(vor |il y a |hace )?(\d{1,4}|an?|one|einem|einer|une?|una) ([a-z]+)( ago)?$/;

const offsets = new Map(
  nearby.flatMap(([offset, words]) => words.split("|").map((word) => [word, offset] as const)),
);
const weekdayNames = new Map(
  weekdays.flatMap((words, index) => words.split(" ").map((word) => [word, index] as const)),
);

/** Days from today that the words mean: "yesterday", "vor 3 Tagen", "il y a une semaine". */
export function offsetOf(words: string): number | undefined {
  const [, before, count = "", span = "", behind] = ago.exec(words) ?? [];
  const days = spans.get(span);
  if (days === undefined || (before === undefined) === (behind === undefined)) {
    return offsets.get(words);
  }
  return -days * (/^\d/.test(count) ? Number(count) : 1);
}

/** 0 for Sunday to 6 for Saturday; a short one may end in a point. */
export function weekdayOf(word: string): number | undefined {
  return weekdayNames.get(word.replace(/\.$/, ""));
}

/** 1 to 12 for a month's name or its beginning of three letters or more, if one month alone has it. */
export function monthOf(word: string): number | undefined {
  const start = word.replace(/\.$/, "");
  if (start.length < 3) return undefined;
  const [first, ...others] = months.flatMap((names, index) =>
    names.split(" ").some((name) => name.startsWith(start)) ? [index + 1] : [],
  );
  return others.length === 0 ? first : undefined;
}
