/**
 * What whoever keeps a host can do by design, with what limits it and how one checks: the one list of it, which no
 * setting changes. What is not in it a host cannot do: write in anybody's name, or alter or hide what it acknowledged.
 */

export interface HostPower<N extends string = string> {
  readonly name: N;
  /** What it can do, in English, for references; the screen has words of its own. */
  readonly summary: string;
  readonly limit: string;
  readonly check: string;
}

function defineHostPower<const N extends string>(power: HostPower<N>): HostPower<N> {
  return power;
}

export const hostPowers = [
  defineHostPower({
    name: "order",
    summary: "choose the order in which acts become entries",
    limit: "an entry keeps its place for good once it is acknowledged",
    check: "keep the receipt: `plenty verify` says whether the entry is where it was",
  }),
  defineHostPower({
    name: "time",
    summary: "choose the time of an entry, within minutes",
    limit:
      "the time of entries never goes back, none is more than 5 minutes before its act says or later than the act allows",
    check: "`plenty verify` holds every entry to it",
  }),
  defineHostPower({
    name: "refuse",
    summary: "refuse acts, or leave them unanswered",
    limit:
      "whoever sent one is told so or gets no receipt, and past the time that the act allows it cannot be taken any more",
    check:
      "what counts has a receipt; the rules are the same everywhere, so anybody with a copy can judge the act",
  }),
  defineHostPower({
    name: "stop",
    summary: "stop serving the group, or lose its folder",
    limit:
      "whoever has a copy of the entries has all that happened, and can check it without the host",
    check: "`plenty export` carries away a copy",
  }),
  defineHostPower({
    name: "split",
    summary: "tell different people different entries after a point",
    limit: "each of the two is signed by the host for good, and they contradict each other",
    check: "`plenty verify` with a receipt that another member kept",
  }),
  defineHostPower({
    name: "read",
    summary: "read everything in the group's folder, also of a closed group",
    limit:
      "the secrets of devices and spare ways in never come to it, and what was erased is gone from the folder",
    check: "the page about what is stored tells what lies there",
  }),
  defineHostPower({
    name: "words",
    summary: "lose or withhold words, such as names and notes",
    limit:
      "it cannot put others in their place: the entry holds their hash, and no rule depends on them",
    check: "`plenty verify` counts the words that are missing",
  }),
  defineHostPower({
    name: "names",
    summary: "let somebody in under a name that looks like another's, or like the group's",
    limit:
      "no rule can compare names, which can be erased; but a name makes nobody a member, and whoever pays by one that several have is told them apart",
    check: "the list of people shows every name, and since when: two that are alike stand there",
  }),
  defineHostPower({
    name: "addresses",
    summary: "see from which network address and when each device asks",
    limit: "none of it stands in an entry or in a copy of the group",
    check:
      "nothing can be checked from outside: choose somebody whom you trust, or hide the address",
  }),
  defineHostPower({
    name: "page",
    summary: "serve a page of its own making, with answers that do not follow from the entries",
    limit: "the command line and the Go verifier depend on neither the page nor the answers",
    check: "`plenty verify` computes all of it again from the entries",
  }),
  defineHostPower({
    name: "program",
    summary: "choose which version of the program serves the group",
    limit: "a program with other rules makes another state of the same entries",
    check: "`plenty verify` by a program of one's own says where it differs",
  }),
] as const;
