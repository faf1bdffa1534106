/** What the pages of shifts ask. */

import type { QueryAnswer, Row } from "@plenty/client";
import { pages, question } from "../../lib/queries.ts";

export type DateRow = Row<"shifts", "dates">;
export type PersonThere = DateRow["people"][number];
export type SeriesRow = Row<"shifts", "series">;
export type OneSeries = QueryAnswer<"shifts", "one">;

/** Rows of dates that one page shows. */
const shown = 20;

/** Series with dates to come; there are never more than these. */
export const seriesFrom = (group: string, from: string) =>
  question(group, ["shifts", "series"], { from, limit: 500 });
export const oneSeries = (group: string, series: string, person: string | undefined) =>
  question(group, ["shifts", "one"], { series, person });
/** Dates to come with free places, page by page. */
export const freeFrom = (group: string, from: string) =>
  pages(group, ["shifts", "dates"], { from, only: "free", limit: shown });
/** Dates to come for which somebody seeks a stand-in. */
export const soughtFrom = (group: string, from: string, until?: string) =>
  question(group, ["shifts", "dates"], { from, until, only: "sought", limit: shown });
/** Dates of a series, page by page. */
export const datesOfSeries = (group: string, series: string, from: string) =>
  pages(group, ["shifts", "dates"], { series, from, limit: shown });
/** All dates between two times: of a week there are hardly more than these. */
export const datesBetween = (group: string, from: string, until: string, series?: string) =>
  question(group, ["shifts", "dates"], { series, from, until, limit: 500 });
/** Dates on which somebody has a place, page by page. */
export const datesOfPerson = (group: string, person: string, from: string) =>
  pages(group, ["shifts", "of-person"], { person, from, limit: shown });
/** The next of them. */
export const nextOfPerson = (group: string, person: string, from: string, until?: string) =>
  question(group, ["shifts", "of-person"], { person, from, until, limit: 3 });
/** Dates of which a person may record somebody. */
export const toRecord = (group: string, person: string, until: string) =>
  question(group, ["shifts", "to-record"], { person, until });
