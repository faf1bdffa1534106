/**
 * Whose words are: an act that names words says by the mark of the field who reads them, and by what stands
 * beside them whom they are about. That is the author, every agent named in the same thing (in the object that
 * holds the words, or around it), and every agent that a fact of the act names beside them. Whom they are about is
 * more than that: of words for an office those named beside them too, who do not read them, and whoever is named in
 * what the commons is to do. Where the commons is one of those whose words are, it reads as its members. The rules never read words: they remember whose they are, and whom they are about; who
 * keeps the words gives them to nobody else than whose they are.
 */

import type { Hash, PersonId } from "@plenty/kernel";
import type { TSchema } from "./body.ts";
import { enactedBy } from "./enact.ts";
import type { EnactedAct } from "./enact.ts";
import { agentsOf, asNode } from "./marks.ts";
import type { ActSpec, Asker, Fact, FactDef } from "./spec.ts";

/**
 * Words by their hash: who reads them (an audience of the group; "team:" and a team's id, those who are in it;
 * "office:" and its key, those who hold it; or "parties", those alone whose they are), whose they are, and whom
 * they are about, which lets nobody read them.
 */
export interface NamedWords {
  readonly hash: Hash;
  readonly readers: string;
  readonly parties: readonly PersonId[];
  readonly about: readonly PersonId[];
}

/** An act as it was accepted, by what names words. */
export interface NamingAct {
  readonly act: string;
  readonly person?: PersonId;
  /** Of which group it is; the founding names none. */
  readonly commons?: Hash;
  readonly body: unknown;
}

export type NameWords = (act: NamingAct, facts: readonly Fact[]) => readonly NamedWords[];

/** Finds what words acts name, each once. */
export function createWordsNamer(
  specs: readonly ActSpec[],
  factDefs: readonly FactDef[],
): NameWords {
  const inBody = new Map(specs.map((spec) => [spec.name, { spec, find: wordsIn(spec.body) }]));
  const inFact = new Map(factDefs.map(({ name, fields }) => [name, wordsIn(fields)]));
  const agentsEnacted = createEnactedAgentsFinder(specs);
  return ({ act, person, commons, body }, facts) => {
    const known = inBody.get(act);
    const found = known?.find(body) ?? [];
    if (known === undefined || found.length === 0) return [];
    const told = facts.flatMap((fact) => inFact.get(fact.fact)?.(fact) ?? []);
    const author = person === undefined ? [] : [person];
    const enacted = agentsEnacted({ act, body });
    const { readers } = known.spec;
    const readBy = new Map(
      found.map((one) => [one.hash, narrower(readers, one.readers ?? "everyone")]),
    );
    return [...readBy].map(([hash, of]) => {
      const places = [...found, ...told].filter((one) => one.hash === hash);
      const parties = places.filter((one) => !isForOffice(one)).flatMap(({ beside }) => beside);
      const beside = places.flatMap((one) => one.beside);
      return {
        hash,
        readers: of === "parties" && isAmongThem(commons, parties) ? "members" : of,
        parties: [...new Set([...author, ...parties])],
        about: [...new Set([...beside, ...enacted])],
      };
    });
  };
}

/** The group itself never asks: of what is told to it, every member reads. */
function isAmongThem(commons: Hash | undefined, parties: readonly PersonId[]): boolean {
  return commons !== undefined && parties.includes(commons);
}

/** True of words that those whom they are about, who are named beside them, do not read. */
function isForOffice({ readers }: FoundWords): boolean {
  return readers?.startsWith("office:") === true;
}

/** Finds the agents named in what the commons is to do by an act. */
function createEnactedAgentsFinder(
  specs: readonly ActSpec[],
): (act: EnactedAct) => readonly PersonId[] {
  const named = new Map(specs.map(({ name, body }) => [name, agentsOf(body)]));
  const enacting = new Map(specs.map(({ name, body }) => [name, enactedBy(body)]));
  return ({ act, body }) =>
    (enacting.get(act)?.(body) ?? []).flatMap((one) => named.get(one.act)?.(one.body) ?? []);
}

/** True if somebody may read words; whoever's they are always may. */
export function mayReadWords(
  asker: Asker,
  { readers, parties }: Pick<NamedWords, "readers" | "parties">,
): boolean {
  if (asker.person !== undefined && parties.includes(asker.person)) return true;
  return readersOf(asker).includes(readers);
}

/** What the words say that somebody reads besides their own: their audiences, and the teams in which they are. */
export function readersOf({ sees, teams = [], offices = [] }: Asker): readonly string[] {
  return [...sees, ...teams.map(ofTeam), ...offices.map(ofOffice)];
}

function ofOffice(office: string): string {
  return `office:${office}`;
}

function ofTeam(team: string): string {
  return `team:${team}`;
}

/** From the widest to the narrowest; what is not among them is read by nobody but the parties. */
const widestFirst: readonly string[] = [
  "people",
  "everyone",
  "members",
  "team",
  "office",
  "parties",
];

/** Words are read by nobody who may not see the act that names them. */
function narrower(one: string, other: string): string {
  return rankOf(one) > rankOf(other) ? one : other;
}

function rankOf(readers: string): number {
  return widestFirst.indexOf(readers.split(":")[0] ?? readers);
}

/** Words found in a value: who reads them as the field says, and which agents stand beside them. */
interface FoundWords {
  readonly hash: Hash;
  readonly readers: string | undefined;
  readonly beside: readonly Hash[];
}

/** What is named in the object that holds something, or around it. */
interface Around {
  readonly agents: readonly Hash[];
  readonly team?: string;
  readonly office?: string;
}

type Walk = (value: unknown, around: Around, into: FoundWords[]) => void;

function wordsIn(schema: TSchema): (value: unknown) => readonly FoundWords[] {
  const walk = walkOf(schema);
  return (value) => {
    const into: FoundWords[] = [];
    walk?.(value, { agents: [] }, into);
    return into;
  };
}

/** A walk through values of one schema node; undefined where nothing below it names words. */
function walkOf(schema: TSchema): Walk | undefined {
  const node = asNode(schema);
  if (node["x-beside"] === "words") {
    const mark = node["x-readers"];
    return (value, around, into) =>
      into.push({ hash: String(value), readers: readersBy(mark, around), beside: around.agents });
  }
  if (node.items !== undefined) return throughItems(walkOf(node.items));
  return node.properties === undefined ? undefined : throughFields(node.properties);
}

/** Readers as a field says, with the team or the office that is named around it. */
function readersBy(mark: string | undefined, { team, office }: Around): string | undefined {
  if (mark === "team" && team !== undefined) return ofTeam(team);
  return mark === "office" && office !== undefined ? ofOffice(office) : mark;
}

function throughItems(each: Walk | undefined): Walk | undefined {
  if (each === undefined) return undefined;
  return (value, around, into) => {
    if (Array.isArray(value)) for (const item of value) each(item, around, into);
  };
}

function throughFields(properties: Readonly<Record<string, TSchema>>): Walk | undefined {
  const fields = Object.entries(properties);
  const walks = fields.flatMap(([key, schema]) => {
    const each = walkOf(schema);
    return each === undefined ? [] : [{ key, each }];
  });
  if (walks.length === 0) return undefined;
  const agents = fields
    .filter(([, schema]) => kindNamed(schema) === "agent")
    .map(([key, schema]) => ({ key, find: agentsOf(schema) }));
  const keyOf = (kind: string) => fields.find(([, schema]) => kindNamed(schema) === kind)?.[0];
  const [teamKey, officeKey] = [keyOf("team"), keyOf("office")];
  return (value, around, into) => {
    const record = value as Record<string, unknown>; // the schema was checked before
    const here = agents.flatMap(({ key, find }) =>
      record[key] === undefined ? [] : find(record[key]),
    );
    const team = teamKey === undefined ? around.team : String(record[teamKey]);
    const office = officeKey === undefined ? around.office : String(record[officeKey]);
    const beside = {
      agents: [...around.agents, ...here],
      ...(team === undefined ? {} : { team }),
      ...(office === undefined ? {} : { office }),
    };
    for (const { key, each } of walks)
      if (record[key] !== undefined) each(record[key], beside, into);
  };
}

/** What kind of thing a field names, or a list of them: what lies deeper is about another thing. */
function kindNamed(schema: TSchema): string | undefined {
  const node = asNode(schema);
  return (node.items === undefined ? node : asNode(node.items))["x-names"];
}
