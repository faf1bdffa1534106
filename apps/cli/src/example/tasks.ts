/** The tasks of the example's script: each step with its time, and how it is done once that has come. */

import { DAY, dayOf, findUnit, present } from "@plenty/kernel";
import type { Hash, Millis, PersonId } from "@plenty/kernel";
import { makeWords } from "@plenty/client";
import type { Random, Receipt, SaltedWords } from "@plenty/client";
import {
  commentTaskSpec,
  finishTaskSpec,
  openTaskSpec,
  takeTaskSpec,
} from "@plenty/rules/rooms/tasks/acts";
import type { ActSpec } from "@plenty/rules/spec";
import type { ScriptedTask } from "./files.ts";
import { steps, timeOf } from "./plan.ts";
import type { Doing } from "./teams.ts";

/** What happens to tasks while the house is made. */
export interface Tasked {
  readonly random: Random;
  readonly today: Millis;
  readonly teams: ReadonlyMap<string, Hash>;
  readonly personOf: (name: string) => PersonId;
  readonly enter: <A extends ActSpec>(doing: Doing<A>) => Promise<Receipt>;
}

/** One thing that happens to a task, at its time. */
export interface TaskStep {
  readonly at: Millis;
  readonly carryOut: (house: Tasked) => Promise<Receipt>;
}

/** Everything that happens to the tasks of the script; of one task in the order of time. */
export function planTasks(tasks: readonly ScriptedTask[], today: Millis): readonly TaskStep[] {
  return tasks.flatMap((task) => stepsOf(task, today));
}

function stepsOf(scripted: ScriptedTask, today: Millis): readonly TaskStep[] {
  const { taken = [], said = [], finished } = scripted;
  let task = "";
  const opening: TaskStep = {
    at: today + timeOf(scripted),
    carryOut: async (house) => {
      const receipt = await open(house, scripted);
      task = receipt.act;
      return receipt;
    },
  };
  const taking = taken.map(({ by, ...moment }) => ({
    at: today + timeOf(moment),
    carryOut: ({ enter }: Tasked) => enter({ by, spec: takeTaskSpec, body: { task } }),
  }));
  const saying = said.map(({ by, words, ...moment }) => ({
    at: today + timeOf(moment),
    carryOut: ({ enter, random }: Tasked) => {
      const comment = makeWords(words, random);
      const body = { task, comment: comment.hash };
      return enter({ by, spec: commentTaskSpec, body, notes: [comment] });
    },
  }));
  const finishing =
    finished === undefined
      ? []
      : [
          {
            at: today + timeOf(finished),
            carryOut: (house: Tasked) => finish(house, { task, finished }),
          },
        ];
  return [opening, ...taking, ...saying, ...finishing];
}

function open({ random, today, teams, enter }: Tasked, scripted: ScriptedTask): Promise<Receipt> {
  const { by, title, description, learn, team, theme, kind, takers, people, until } = scripted;
  const notes: SaltedWords[] = [];
  const salted = (words: string) => {
    const made = makeWords(words, random);
    notes.push(made);
    return made.hash;
  };
  const body = {
    title: salted(title),
    ...(description === undefined ? {} : { description: salted(description) }),
    ...(learn === undefined ? {} : { learn: salted(learn) }),
    ...(team === undefined ? {} : { team: present(teams.get(team), "the script names its teams") }),
    ...(until === undefined ? {} : { until: dayOf(today + until * DAY) }),
    ...amountOf(scripted),
    theme,
    kind,
    takers,
    people,
  };
  return enter({ by, spec: openTaskSpec, body, notes });
}

interface Finishing {
  readonly task: string;
  readonly finished: NonNullable<ScriptedTask["finished"]>;
}

function finish(
  { random, today, personOf, enter }: Tasked,
  { task, finished }: Finishing,
): Promise<Receipt> {
  const on = dayOf(today + timeOf(finished));
  const { by, with: others, note } = finished;
  const told = makeWords(note, random);
  const people = [by, ...others].map(personOf);
  return enter({
    by,
    spec: finishTaskSpec,
    body: { task, on, people, note: told.hash, ...amountOf(finished) },
    notes: [told],
  });
}

function amountOf({ amount, unit }: Pick<ScriptedTask, "amount" | "unit">) {
  if (amount === undefined || unit === undefined) return {};
  const { code, decimals } = present(findUnit(unit), "the script's units are known");
  return { amount: steps(amount, decimals), unit: code };
}
