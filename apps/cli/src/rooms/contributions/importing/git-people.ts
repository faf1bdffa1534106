/**
 * Which people a repository's contacts are. Contacts with one address are one person, and so are contacts with
 * one name: people write from several addresses, and under several names from one. What was said by hand comes
 * first. Machines are apart, and so are contacts that tell nobody.
 */

import { isPlaceholderName, nfc } from "./contacts.ts";
import type { Contact } from "./contacts.ts";
import { createSets } from "./sets.ts";
import type { Sets } from "./sets.ts";

/** Who a contact is. */
export type Who = { readonly person: string } | { readonly machine: string };

/**
 * What was said by hand: who is told as whom, by name, by hashed address, or by both (`bothOf`); of an address that is
 * nobody's own, there is only the name beside it.
 */
export interface ByHand {
  readonly names: ReadonlyMap<string, string>;
  readonly addresses: ReadonlyMap<string, string>;
  readonly both: ReadonlyMap<string, string>;
}

/** Nothing was said by hand. */
export const nothingByHand: ByHand = { names: new Map(), addresses: new Map(), both: new Map() };

export interface People {
  readonly who: (contact: Contact) => Who;
  /** Names that stand for a person, by the one by which they are told. */
  readonly otherNames: ReadonlyMap<string, readonly string[]>;
  /** Commits of each machine, by its name. */
  readonly machines: ReadonlyMap<string, number>;
}

/** Gathers contacts one by one; `done` answers who they are. */
export interface Gathering {
  readonly add: (contact: Contact) => void;
  readonly done: () => People;
}

/** A name of somebody: in how many commits, and whether it was said by hand. */
interface Tally {
  readonly commits: number;
  readonly said: boolean;
}

type Tallies = Map<string, Tally>;

/** Begins to gather. */
export function gatherPeople(byHand: ByHand = nothingByHand): Gathering {
  const sets = createSets();
  const named = new Map<string, Tallies>();
  const contacts = new Map<string, readonly [Contact, number]>();
  return {
    add(contact) {
      const known = `${contact.name}\n${contact.address ?? ""}`;
      contacts.set(known, [contact, (contacts.get(known)?.[1] ?? 0) + 1]);
    },
    done() {
      for (const [contact, commits] of contacts.values()) {
        if (isMachine(contact, byHand)) continue;
        const [node = "", ...others] = nodesOf(contact, byHand);
        for (const other of others) sets.join(node, other);
        const tallies: Tallies = named.get(node) ?? new Map();
        const said = saidOf(contact, byHand);
        tally(tallies, contact.name, { commits, said: false });
        if (said !== undefined) tally(tallies, said, { commits, said: true });
        named.set(node, tallies);
      }
      return peopleOf({ sets, named, byHand, contacts: [...contacts.values()] });
    },
  };
}

function tally(tallies: Tallies, name: string, { commits, said }: Tally): void {
  const known = tallies.get(name);
  const all = (known?.commits ?? 0) + commits;
  tallies.set(name, { commits: all, said: said || known?.said === true });
}

/** Names are compared without regard to capitals, as `.mailmap` compares them. */
export function keyOf(name: string): string {
  return nfc(name).toLowerCase();
}

/** Name and address together, as they are compared. */
export function bothOf({ name, address = "" }: Contact): string {
  return `${keyOf(name)} ${address}`;
}

/** As whom a contact is told by hand: name and address together come first, then the address. */
function saidOf(contact: Contact, { names, addresses, both }: ByHand) {
  const { name, address = "" } = contact;
  return both.get(bothOf(contact)) ?? addresses.get(address) ?? names.get(keyOf(name));
}

/** Whoever is told by hand is no machine, but by a name that says so. */
function isMachine(contact: Contact, byHand: ByHand): boolean {
  const said = saidOf(contact, byHand);
  return said === undefined ? contact.machine === true : /\[bot\]$/i.test(said);
}

/** What stands for a contact, and what belongs together by it. */
function nodesOf(contact: Contact, byHand: ByHand): readonly string[] {
  const said = saidOf(contact, byHand);
  const { name, address } = contact;
  const byAddress = address === undefined ? [] : [`address ${address}`];
  const byName = isPlaceholderName(name) ? [] : [`name ${keyOf(name)}`];
  if (said === undefined) {
    const nodes = [...byAddress, ...byName];
    return nodes.length === 0 ? [`name ${keyOf(name)}`] : nodes;
  }
  // said of a name alone, it holds for whoever else writes from that address
  const ofName =
    address === undefined || !(byHand.addresses.has(address) || byHand.both.has(bothOf(contact)));
  return [`name ${keyOf(said)}`, ...(ofName ? byAddress : [])];
}

interface Gathered {
  readonly sets: Sets;
  readonly named: ReadonlyMap<string, Tallies>;
  readonly byHand: ByHand;
  readonly contacts: readonly (readonly [Contact, number])[];
}

function peopleOf({ sets, named, byHand, contacts }: Gathered): People {
  const byRoot = new Map<string, Tallies>();
  for (const [node, tallies] of named) {
    const root = sets.rootOf(node);
    const all: Tallies = byRoot.get(root) ?? new Map();
    for (const [name, one] of tallies) tally(all, name, one);
    byRoot.set(root, all);
  }
  const told = new Map([...byRoot].map(([root, tallies]) => [root, namesIn(tallies)]));
  function who(contact: Contact): Who {
    if (isMachine(contact, byHand)) return { machine: saidOf(contact, byHand) ?? contact.name };
    const [node = ""] = nodesOf(contact, byHand);
    const [name = contact.name] = told.get(sets.rootOf(node)) ?? [];
    return isPlaceholderName(name) ? { machine: name } : { person: name };
  }
  const machines = new Map<string, number>();
  for (const [contact, commits] of contacts) {
    const found = who(contact);
    if ("machine" in found)
      machines.set(found.machine, (machines.get(found.machine) ?? 0) + commits);
  }
  const people = [...told.values()].filter(([name = ""]) => !isPlaceholderName(name));
  return {
    who,
    machines,
    otherNames: new Map(people.map(([name = "", ...others]) => [name, others])),
  };
}

/** Names of one person: what was said by hand, then what most commits say; what tells nobody last. */
function namesIn(tallies: Tallies): readonly string[] {
  const rank = (name: string, { said }: Tally) => (said ? 2 : isPlaceholderName(name) ? 0 : 1);
  return [...tallies]
    .toSorted(
      ([a, one], [b, other]) => rank(b, other) - rank(a, one) || other.commits - one.commits,
    )
    .map(([name]) => name);
}
