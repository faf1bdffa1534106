/** Offices: the members make them and choose who holds them, or leave that to another office; nobody names themselves. */

import { DAY, limits, parseTime, present, toTime } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { likenessOf } from "../../engine/likeness.ts";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement, DueDef, Judgement, Reading } from "../../engine/room.ts";
import type { Author } from "../../engine/spec.ts";
import { agentAt } from "../../services/economy/index.ts";
import { authorOf, canHelp, findPerson, peopleRefusals } from "../people/index.ts";
import {
  appointSpec,
  endOfficeSpec,
  recallSpec,
  resignSpec,
  setOfficeSpec,
  takeOfficeSpec,
} from "./offices-acts.ts";
import { officeEnded, officeLeft, officeNamed, officeSet, officeTaken } from "./offices-facts.ts";
import { proposalWithdrawn } from "./agreeing-facts.ts";
import { officeRefusals } from "./offices-refusals.ts";
import {
  endTerm,
  findOffice,
  holdsOffice,
  officeAt,
  officesOf,
  runningTerm,
  runningTerms,
  termOf,
  writeOffice,
  writeTerm,
} from "./offices.ts";
import type { How, Office, Term } from "./offices.ts";
import { decidedBy, moveProposal } from "./proposals.ts";

/** An office as somebody would have it. */
type Wanted = Omit<Office, "n" | "since" | "entry">;

/** How an act says what an office is. */
type Said = Omit<Wanted, "powers" | "chosenBy"> &
  Partial<Pick<Office, "powers">> & { readonly chosenBy?: string };

const setRefusals = [
  officeRefusals.officeUnknown,
  officeRefusals.chooserChosen,
  officeRefusals.titleUnseen,
  officeRefusals.powerUnknown,
  officeRefusals.officesFull,
];

export const setOffice = defineAct(setOfficeSpec, setRefusals, (act) => {
  const { office } = act.body;
  const refusal = refuseChooser(act, act.body) ?? refuseOffice(act, act.body);
  if (refusal !== undefined) return refusal;
  const isNew = findOffice(act, office) === undefined;
  const most = limits.offices;
  if (isNew && officesOf(act).length >= most) return officeRefusals.officesFull({ most });
  makeOffice(act, act.body);
  return undefined;
});

/** Holders of an office that others fill would name each other for ever: the members fill an office that chooses. */
function refuseChooser(
  reading: Reading,
  { office, chosenBy }: Pick<Said, "office" | "chosenBy">,
): Refusal | undefined {
  if (chosenBy === undefined) return undefined;
  const chooser = findOffice(reading, chosenBy);
  if (chooser === undefined) return officeRefusals.officeUnknown({ office: chosenBy }, "chosenBy");
  const chooses = officesOf(reading).some((other) => other.chosenBy === office);
  const isCircle = chosenBy === office || chooser.chosenBy !== undefined || chooses;
  return isCircle ? officeRefusals.chooserChosen() : undefined;
}

/** What offices of a founding may be refused for. */
export const foundingOffices = [
  officeRefusals.officeTwice,
  officeRefusals.officeUnknown,
  officeRefusals.chooserChosen,
  officeRefusals.titleUnseen,
  officeRefusals.powerUnknown,
];

/** Why a founding cannot make these offices; each may be chosen by another that the members fill. */
export function refuseOffices(
  reading: Reading,
  offices: readonly Said[] = [],
): Refusal | undefined {
  for (const [i, said] of offices.entries()) {
    const { office, chosenBy } = said;
    const field = `offices.${i}`;
    if (offices.findIndex((other) => other.office === office) < i) {
      return officeRefusals.officeTwice({ office }, `${field}.office`);
    }
    const chooser = offices.find((other) => other.office === chosenBy);
    if (chosenBy !== undefined && chooser === undefined) {
      return officeRefusals.officeUnknown({ office: chosenBy }, `${field}.chosenBy`);
    }
    if (chooser?.chosenBy !== undefined || chosenBy === office) {
      return officeRefusals.chooserChosen(`${field}.chosenBy`);
    }
    const refusal = refuseOffice(reading, said);
    if (refusal !== undefined)
      return { ...refusal, field: `${field}.${refusal.field ?? "powers"}` };
  }
  return undefined;
}

/** Why an office cannot be so: nobody could read its title, or it has a power that nobody can give it. */
function refuseOffice(
  reading: Reading,
  { title, powers = [] }: Pick<Said, "title" | "powers">,
): Refusal | undefined {
  if (likenessOf(title) === "") return officeRefusals.titleUnseen();
  const power = powers.find((name) => !isGivable(reading, name));
  return power === undefined ? undefined : officeRefusals.powerUnknown({ power });
}

/** Settings that members change and that are not announced each time, and acts of which a setting says who may do them. */
function isGivable({ settings, acts }: Reading, name: string): boolean {
  const setting = settings.get(name);
  if (setting !== undefined)
    return setting.holder === "agreement" && setting.announced !== "always";
  const by = acts.get(name)?.by;
  return typeof by === "object" && "setting" in by;
}

/** Makes an office as an act says it. */
export function makeOffice(judgement: Judgement, said: Said): void {
  const { office, title, duties, powers = [], seats, term, chosenBy } = said;
  writeOffice(judgement, { office, title, duties, powers, seats, term, chosenBy });
  judgement.fact(officeSet, {
    office,
    title,
    duties,
    ...(powers.length === 0 ? {} : { powers: [...powers] }),
    seats,
    term,
    ...(chosenBy === undefined ? {} : { chosenBy }),
  });
}

export const endOffice = defineAct(endOfficeSpec, [officeRefusals.officeUnknown], (act) => {
  const { office } = act.body;
  const found = findOffice(act, office);
  if (found === undefined) return officeRefusals.officeUnknown({ office });
  act.sql.write("UPDATE charter_offices SET ended = ? WHERE n = ?").run(act.at, found.n);
  act.fact(officeEnded, { office, title: found.title });
  for (const term of runningTerms(act, found)) leave(act, found, { term, how: "ended" });
  return undefined;
});

const appointRefusals = [
  officeRefusals.officeUnknown,
  officeRefusals.notYoursToFill,
  officeRefusals.notOneself,
  peopleRefusals.personUnknown,
  officeRefusals.cannotHold,
  officeRefusals.termInvalid,
  officeRefusals.officeFull,
];

export const appoint = defineAct(appointSpec, appointRefusals, (act) => {
  const { office: key, person, until } = act.body;
  const office = findOffice(act, key);
  if (office === undefined) return officeRefusals.officeUnknown({ office: key });
  const author = authorOf(act);
  if (!fills(act, office, author)) return officeRefusals.notYoursToFill();
  if (person === author.person) return officeRefusals.notOneself();
  const whom = findPerson(act, person);
  if (whom === undefined) return peopleRefusals.personUnknown({ person });
  if (!canHelp(act, whom) || whom.left) return officeRefusals.cannotHold();
  const end = present(parseTime(until), "the form of a time was checked");
  const refusal = refuseTerm(act, office, { person: whom.n, end });
  if (refusal !== undefined) return refusal;
  const running = runningTerm(act, office, whom.n);
  if (running === undefined) writeTerm(act, { office: office.n, person: whom.n, until: end });
  else moveTerm(act, running, end);
  scheduleTerm(act, present(runningTerm(act, office, whom.n), "they were named just now"));
  act.fact(officeNamed, { office: key, title: office.title, person, until, by: author.person });
  return undefined;
});

/** True of who chooses the holders of an office: the commons always, and holders of the office that it names. */
function fills(act: ActJudgement<unknown>, { chosenBy }: Office, author: Author): boolean {
  if (author.person === act.commons) return true;
  const choosing = chosenBy === undefined ? undefined : findOffice(act, chosenBy);
  return choosing !== undefined && holdsOffice(act, choosing, author.n);
}

function refuseTerm(
  { at, ...reading }: Judgement,
  office: Office,
  { person, end }: { readonly person: number; readonly end: number },
): Refusal | undefined {
  const last = at + office.term * DAY;
  if (end <= at || end > last) return officeRefusals.termInvalid({ most: toTime(last) });
  const others = runningTerms(reading, office).filter((term) => term.person !== person);
  return others.length >= office.seats
    ? officeRefusals.officeFull({ seats: office.seats })
    : undefined;
}

function moveTerm({ sql }: Judgement, { n }: Term, until: number): void {
  sql.write("UPDATE charter_terms SET until = ? WHERE n = ?").run(until, n);
}

/** Who was named has so long to take it on, and not longer than the term; who holds it has it to its end. */
function scheduleTerm(judgement: Judgement, { n, until, named, taken }: Term): void {
  const offered = taken === undefined ? Math.min(named + limits.officeOfferMs, until) : until;
  judgement.unschedule({ due: "term", key: String(n) });
  judgement.schedule({ at: offered, due: "term", key: String(n) });
}

const takeRefusals = [officeRefusals.officeUnknown, officeRefusals.notNamed];

export const takeOffice = defineAct(takeOfficeSpec, takeRefusals, (act) => {
  const { office: key } = act.body;
  const office = findOffice(act, key);
  if (office === undefined) return officeRefusals.officeUnknown({ office: key });
  const { n: person, person: who } = authorOf(act);
  const term = runningTerm(act, office, person);
  if (term === undefined || term.taken !== undefined) return officeRefusals.notNamed();
  act.sql.write("UPDATE charter_terms SET taken = ? WHERE n = ?").run(act.at, term.n);
  scheduleTerm(act, { ...term, taken: act.at });
  const { title } = office;
  act.fact(officeTaken, { office: key, title, person: who, until: toTime(term.until) });
  return undefined;
});

const resignRefusals = [officeRefusals.officeUnknown, officeRefusals.notHolding];

export const resign = defineAct(resignSpec, resignRefusals, (act) => {
  const office = findOffice(act, act.body.office);
  if (office === undefined) return officeRefusals.officeUnknown({ office: act.body.office });
  const term = runningTerm(act, office, authorOf(act).n);
  if (term === undefined) return officeRefusals.notHolding();
  act.unschedule({ due: "term", key: String(term.n) });
  leave(act, office, { term, how: term.taken === undefined ? "declined" : "resigned" });
  return undefined;
});

const recallRefusals = [
  officeRefusals.officeUnknown,
  officeRefusals.notYoursToFill,
  peopleRefusals.personUnknown,
  officeRefusals.holdsNone,
];

export const recall = defineAct(recallSpec, recallRefusals, (act) => {
  const { office: key, person } = act.body;
  const office = findOffice(act, key);
  if (office === undefined) return officeRefusals.officeUnknown({ office: key });
  if (!fills(act, office, authorOf(act))) return officeRefusals.notYoursToFill();
  const whom = findPerson(act, person);
  if (whom === undefined) return peopleRefusals.personUnknown({ person });
  const term = runningTerm(act, office, whom.n);
  if (term === undefined) return officeRefusals.holdsNone();
  leave(act, office, { term, how: "recalled" });
  return undefined;
});

interface Leaving {
  readonly term: Term;
  readonly how: How;
}

function leave(judgement: Judgement, office: Office, { term, how }: Leaving): void {
  judgement.unschedule({ due: "term", key: String(term.n) });
  tellLeft(judgement, office, { term, how });
  // from whom an office is taken, their announced decisions are not waited for
  if (how === "recalled" || how === "ended") takeBackDecisions(judgement, office, term);
}

function tellLeft(judgement: Judgement, { office, title }: Office, { term, how }: Leaving): void {
  endTerm(judgement, term, how);
  const person = agentAt(judgement, term.person).agent;
  judgement.fact(officeLeft, { office, title, person, how });
}

function takeBackDecisions(judgement: Judgement, { n: office }: Office, { person }: Term): void {
  const { agent } = agentAt(judgement, person);
  for (const decided of decidedBy(judgement, { office, person })) {
    const { proposal } = decided;
    judgement.unschedule({ due: "effect", key: proposal });
    moveProposal(judgement, decided, { state: "withdrawn" });
    judgement.fact(proposalWithdrawn, { proposal, person: agent });
  }
}

/** Falls due when a term ends, or when whoever was named has not taken the office on. */
export const term: DueDef = {
  facts: [officeLeft],
  settle(judgement, key) {
    const row = judgement.sql.read("SELECT * FROM charter_terms WHERE n = ?").get(Number(key));
    const running = termOf(present(row, "whose term ends was named"));
    const how = running.taken === undefined ? "lapsed" : "term";
    tellLeft(judgement, officeAt(judgement, running.office), { term: running, how });
  },
};
