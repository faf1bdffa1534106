/**
 * What groups of a kind usually agree beforehand: words for the common object, settings and offices to begin with. One is
 * chosen at the founding and is the group's own from then on, to be changed like all that it agreed.
 */

import type { BodyOf } from "@plenty/rules/spec";
import type { foundSpec } from "@plenty/rules/rooms/charter/acts";

type OfficeBody = NonNullable<BodyOf<typeof foundSpec>["offices"]>[number];

/** An office as a founding makes it, its duties in words. */
export type NewOffice = Omit<OfficeBody, "duties"> & { readonly duties: string };

export interface CharterTemplate {
  readonly key: string;
  /** What such a group is called. */
  readonly title: string;
  /** A beginning for what is held in common. */
  readonly object: string;
  readonly settings: {
    readonly "people.readers": "members" | "everyone";
    readonly "people.welcome": "two-vouchers" | "invitation";
  };
  readonly offices: readonly NewOffice[];
}

const YEAR = 365;

const contacts: NewOffice = {
  office: "safe-contacts",
  title: "Safe contacts",
  duties:
    "Whom you can turn to when something is wrong between people. They keep to themselves what they hear.",
  seats: 2,
  term: 2 * YEAR,
};

const auditors: NewOffice = {
  office: "auditors",
  title: "Auditors",
  duties:
    "Check the books once a year, and tell all of us what they found. They hold no other office.",
  seats: 2,
  term: YEAR,
};

const treasurer: NewOffice = {
  office: "treasurer",
  title: "Treasurer",
  duties: "Keeps the books in order, opens credits, and tells every quarter how we stand.",
  powers: ["credit.open-currency", "people.helper-cap"],
  seats: 1,
  term: 2 * YEAR,
};

const board: NewOffice = {
  office: "board",
  title: "Board",
  duties:
    "Speaks for us to others, calls the general meeting, and sees that what was agreed is done.",
  seats: 3,
  term: 2 * YEAR,
};

const closed = { "people.readers": "members", "people.welcome": "two-vouchers" } as const;

/** Templates by what people say they are, the plainest first. */
export const charterTemplates: readonly CharterTemplate[] = [
  {
    key: "informal",
    title: "An informal group",
    object: "",
    settings: closed,
    offices: [],
  },
  {
    key: "association",
    title: "An association",
    object:
      "We are an association of equals. What we own we hold together; what we earn serves what we are for.",
    settings: closed,
    offices: [board, treasurer, auditors, contacts],
  },
  {
    key: "co-operative",
    title: "A co-operative",
    object:
      "We work and own together: one member, one voice. Surplus is used as we all agree, and our reserve is not shared out.",
    settings: closed,
    offices: [
      { ...board, seats: 5 },
      { ...treasurer, chosenBy: "board" },
      {
        ...auditors,
        duties: "Check the books for the general meeting, and whether we did what we agreed.",
      },
      contacts,
    ],
  },
  {
    key: "makerspace",
    title: "A makerspace",
    object:
      "We share a workshop, its machines and what we know. What we design here everybody may use.",
    settings: { "people.readers": "members", "people.welcome": "invitation" },
    offices: [
      {
        office: "keepers",
        title: "Keepers of the workshop",
        duties:
          "Look after rooms and machines, order what is used up, and say when something is out of order.",
        powers: ["people.welcome", "people.joins-per-hour"],
        seats: 4,
        term: YEAR,
      },
      {
        office: "safety",
        title: "Safety",
        duties: "Shows newcomers the dangerous machines, and says who may use them alone.",
        seats: 3,
        term: YEAR,
      },
      { ...treasurer, term: YEAR },
      contacts,
    ],
  },
  {
    key: "project",
    title: "A free-software project",
    object: "We make software that everybody may use, study, change and pass on, and keep it so.",
    settings: { "people.readers": "everyone", "people.welcome": "two-vouchers" },
    offices: [
      {
        office: "maintainers",
        title: "Maintainers",
        duties:
          "Look at what others propose to change, answer within a fortnight, and publish releases.",
        powers: ["people.welcome", "people.joins-per-hour"],
        seats: 6,
        term: 2 * YEAR,
      },
      {
        office: "security",
        title: "Security",
        duties:
          "Receives reports of security holes in confidence, and mends them before they are told.",
        seats: 3,
        term: 2 * YEAR,
      },
      contacts,
    ],
  },
  {
    key: "city",
    title: "A city programme",
    object:
      "City and citizens look after this together: those who do it decide how, and those whom it touches are heard.",
    settings: { "people.readers": "everyone", "people.welcome": "two-vouchers" },
    offices: [
      {
        office: "steering",
        title: "Steering circle",
        duties:
          "Half from the city, half from those who take part. Sees that calls, rooms and grants reach people.",
        seats: 6,
        term: 2 * YEAR,
      },
      {
        office: "coordinator",
        title: "Co-ordinator",
        duties:
          "Answers obstacles by a day, keeps the register of them, and helps newcomers find a team.",
        powers: ["people.welcome", "people.helper-cap"],
        seats: 2,
        term: YEAR,
        chosenBy: "steering",
      },
      { ...treasurer, chosenBy: "steering" },
      auditors,
      contacts,
    ],
  },
];

/** The template of a key; undefined if there is none. */
export function findTemplate(key: string): CharterTemplate | undefined {
  return charterTemplates.find((template) => template.key === key);
}
