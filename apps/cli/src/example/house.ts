/**
 * The example house, made as any group would make it: founded, joined by invitation, its minutes
 * imported, then thirty days of payments and things told. All of it is signed and judged by the real
 * rules; only the clock and the randomness are the example's own, so that the same day gives the same
 * bytes.
 */

import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { accepted, assert, DAY, MINUTE, present, toTime } from "@plenty/kernel";
import type { Hash, Millis, PersonId, Result } from "@plenty/kernel";
import {
  makeInvitation,
  makeJoin,
  makeNonce,
  makeWords,
  readInvitation,
  signAct,
  wordsToSend,
} from "@plenty/client";
import type { GroupClient, Random, Receipt, SentAct } from "@plenty/client";
import type { Signer } from "@plenty/log";
import { confirmSpec, logSpec } from "@plenty/rules/rooms/contributions/acts";
import { openCurrencySpec, paySpec } from "@plenty/rules/rooms/credit/acts";
import { inviteSpec } from "@plenty/rules/rooms/people/acts";
import type { SettingValueOf } from "@plenty/rules/contract";
import type { ActSpec } from "@plenty/rules/spec";
import { houseSource, importSource } from "../rooms/contributions/door.ts";
import type { Failure } from "../support/command.ts";
import { foundFolder } from "../support/folder.ts";
import type { Progress } from "../support/progress.ts";
import { houseFiles, readInhabitants, readScript } from "./files.ts";
import type { Inhabitant, Script } from "./files.ts";
import { planDays } from "./plan.ts";
import type { Planned } from "./plan.ts";
import { createRandom } from "./random.ts";
import { settleFiles } from "./settle.ts";
import { planShifts } from "./shifts.ts";
import { planTasks } from "./tasks.ts";
import { settleIn } from "./teams.ts";
import { leaveWaiting } from "./waiting.ts";
import type { Doing } from "./teams.ts";

export interface MakingHouse {
  readonly out: string;
  /** Start of the day of the example: everything happened before it. */
  readonly today: Millis;
  /** Who reads it: everybody who has the address, or its members. */
  readonly readers: SettingValueOf<"people.readers">;
  readonly progress: Progress;
}

export interface MadeHouse {
  readonly folder: string;
  readonly commons: Hash;
  readonly entries: number;
  readonly thingsDone: number;
}

/** The house was founded so many days before the example's day. */
const foundedDaysAgo = 45;
const name = "The house";
const closedName = "The closed house";
const object =
  "We live in this house together, keep it in repair, share what we have, and open it to those who need a place to stay.";

/** Makes the house in a folder that is not there yet. */
export async function makeHouse({
  out,
  today,
  readers,
  progress,
}: MakingHouse): Promise<Result<MadeHouse, Failure>> {
  const making = `${out}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(dirname(making), { recursive: true });
  const house = await openHouse(making, { today, readers });
  if (!house.ok) return house;
  const made = await furnish(house.value, progress).finally(() => house.value.close());
  settleFiles(making);
  await rename(making, out);
  progress.end(`${made.entries} entries`);
  return accepted({ folder: out, ...made });
}

/** The house while it is being made: its group, its people by name, its clock. */
interface House {
  readonly folder: string;
  readonly group: GroupClient;
  readonly people: Map<string, Dweller>;
  readonly inhabitants: readonly Inhabitant[];
  readonly today: Millis;
  readonly random: Random;
  readonly clock: { now: Millis };
  close(): Promise<void>;
}

interface Dweller {
  readonly person: PersonId;
  readonly signer: Signer;
}

async function openHouse(
  folder: string,
  { today, readers }: Pick<MakingHouse, "today" | "readers">,
): Promise<Result<House, Failure>> {
  const inhabitants = await readInhabitants();
  const founder = present(inhabitants[0], "the house has a founder");
  const random = createRandom("plenty/example/house/v1");
  const clock = { now: today - foundedDaysAgo * DAY + 600 * MINUTE };
  const founded = await foundFolder({
    folder,
    name: readers === "everyone" ? name : closedName,
    object,
    founders: [{ name: founder.name, signers: [founder.signer] }],
    settings: { "people.readers": readers, "people.welcome": "invitation" },
    now: clock.now,
    random,
    deps: { clock: { now: () => clock.now } },
  });
  if (!founded.ok) return founded;
  const { group } = founded.value;
  const found = await group.query("people", "of-key", { key: founder.signer.did });
  assert(found.ok && found.value.person !== undefined, "the founder is a person");
  const people = new Map([
    [founder.name, { person: found.value.person.person, signer: founder.signer }],
  ]);
  return accepted({
    folder,
    group,
    people,
    inhabitants,
    today,
    random,
    clock,
    close: () => founded.value.close(),
  });
}

async function furnish(house: House, progress: Progress): Promise<Omit<MadeHouse, "folder">> {
  await letIn(house, house.inhabitants.slice(1));
  const imported = await importMinutes(house, progress);
  const currency = await openCurrency(house);
  const script = await readScript();
  const { random } = house;
  const teams = await settleIn(script, { random, enter: (doing) => entered(house, doing) });
  const planned = stepsOf(house, { script, currency, teams });
  for (const [i, { at, carryOut: perform }] of planned.entries()) {
    house.clock.now = at;
    await perform();
    if (i % 10 === 0) progress.at(i, planned.length);
  }
  const settling = { random, enter: <A extends ActSpec>(doing: Doing<A>) => entered(house, doing) };
  await planShifts(script, { ...settling, today: house.today });
  const personOf = (who: string) => dweller(house, who).person;
  await leaveWaiting(script, { ...settling, currency, personOf });
  await writeCard(house);
  const last = await house.group.query("home", "entries", { limit: 1 });
  assert(last.ok, "the house can be read");
  const entries = present(last.value.rows[0], "the house has entries").index + 1;
  return { commons: house.group.commons, entries, thingsDone: imported };
}

interface Scripted {
  readonly script: Script;
  readonly currency: Hash;
  readonly teams: ReadonlyMap<string, Hash>;
}

/** All that happens in the house in its last days, each at its time. */
function stepsOf(house: House, { script, currency, teams }: Scripted) {
  const { random, today } = house;
  const items = new Map<number, string>();
  const doings = planDays(script, today).map((one) => ({
    at: one.at,
    carryOut: async () => {
      const receipt = await carryOut(house, one, { currency, items });
      if (one.does === "tell") items.set(one.number, `${receipt.act}.0`);
    },
  }));
  const tasked = {
    random,
    today,
    teams,
    personOf: (who: string) => dweller(house, who).person,
    enter: <A extends ActSpec>(doing: Doing<A>) => enter(house, doing),
  };
  const tasks = planTasks(script.tasks, today).map(({ at, carryOut: perform }) => ({
    at,
    carryOut: async () => void (await perform(tasked)),
  }));
  return [...doings, ...tasks].toSorted((a, b) => a.at - b.at);
}

/** Somebody does something, some minutes after what was done before. */
function entered<A extends ActSpec>(house: House, doing: Doing<A>): Promise<Receipt> {
  house.clock.now += 7 * MINUTE;
  return enter(house, doing);
}

/** The founder invites them all at once, and each comes by a link of their own. */
async function letIn(house: House, joiners: readonly Inhabitant[]): Promise<void> {
  const { group, random, clock } = house;
  const { commons } = group;
  const { name: founder } = present(house.inhabitants[0], "founder");
  const links = await Promise.all(joiners.map(() => makeInvitation(commons, random)));
  clock.now += MINUTE;
  const invitations = links.map(({ key }) => ({ key }));
  const body = { invitations, until: toTime(clock.now + 7 * DAY) };
  await enter(house, { by: founder, spec: inviteSpec, body });
  const about = await group.query("charter", "about");
  assert(about.ok, "the house can be read");
  const { charter } = about.value;
  for (const [i, { name: joiner, signer }] of joiners.entries()) {
    clock.now += 3 * MINUTE;
    const invitation = await readInvitation(present(links[i], "each has a link").text);
    assert(invitation.ok, "an invitation just made can be read");
    const joining = { signers: [signer], name: joiner, commons, charter, now: clock.now, random };
    const { person, act } = await makeJoin({ ...joining, invitation: invitation.value });
    await send(group, act);
    house.people.set(joiner, { person, signer });
  }
}

async function importMinutes(house: House, progress: Progress): Promise<number> {
  const { group, random, clock } = house;
  clock.now += 600 * MINUTE;
  const imported = await importSource({
    group,
    ...dweller(house, present(house.inhabitants[0], "founder").name),
    source: houseSource({ folder: houseFiles, name: "house:minutes" }),
    progress: { at: (done, total) => progress.at(done, total), end: () => undefined },
    now: () => clock.now,
    random,
  });
  assert(imported.ok, "the minutes can be imported");
  const summary = await group.query("contributions", "summary");
  assert(summary.ok, "the house can be read");
  return summary.value.total;
}

async function openCurrency(house: House): Promise<Hash> {
  house.clock.now += 30 * MINUTE;
  const by = present(house.inhabitants[0], "founder").name;
  const body = { name: "House hours", code: "HRS", decimals: 2, floor: -4_000 };
  return (await enter(house, { by, spec: openCurrencySpec, body })).act;
}

interface Known {
  readonly currency: Hash;
  /** Item ids of things told, by their number in the script. */
  readonly items: ReadonlyMap<number, string>;
}

function carryOut(house: House, planned: Planned, known: Known): Promise<Receipt> {
  const { by } = planned;
  if (planned.does === "confirm") {
    const items = [present(known.items.get(planned.number), "it was told before")];
    return enter(house, { by, spec: confirmSpec, body: { items } });
  }
  const note = makeWords(planned.note, house.random);
  if (planned.does === "pay") {
    const to = dweller(house, planned.to).person;
    const body = { to, currency: known.currency, amount: planned.amount, note: note.hash };
    return enter(house, { by, spec: paySpec, body, notes: [note] });
  }
  const people = planned.people.map((person) => dweller(house, person).person);
  const { on, ...told } = planned.item;
  const item = { on, people, ...told, note: note.hash };
  return enter(house, { by, spec: logSpec, body: { items: [item] }, notes: [note] });
}

async function enter<A extends ActSpec>(
  house: House,
  { by, spec, body, notes = [] }: Doing<A>,
): Promise<Receipt> {
  const { group, random, clock } = house;
  const nonce = makeNonce(random);
  const { commons } = group;
  const jws = await signAct({
    ...dweller(house, by),
    commons,
    spec,
    body,
    now: clock.now,
    nonce,
  });
  return send(group, { jws, words: wordsToSend(notes) });
}

async function send(group: GroupClient, sent: SentAct): Promise<Receipt> {
  const receipt = await group.sendOne(sent);
  if (!receipt.ok) throw new Error(`the example breaks a rule: ${JSON.stringify(receipt.refusal)}`);
  return receipt.value;
}

function dweller(house: House, who: string): Dweller {
  return present(house.people.get(who), `${who} lives in the house`);
}

/** What a host shows to visitors of an example: that it is one, and the keys with which to look around. */
async function writeCard({ folder, group, people, inhabitants }: House): Promise<void> {
  const card = {
    example: "house",
    commons: group.commons,
    notice: "These keys are public on purpose. What you do here is a trial.",
    people: inhabitants.map(({ name: person, seed, signer }) => ({
      name: person,
      person: people.get(person)?.person,
      did: signer.did,
      seed,
    })),
  };
  await writeFile(join(folder, "example.json"), `${JSON.stringify(card, undefined, 2)}\n`);
}
