/** Any query of a room or view as a command: its options are the parameters, and the answer is told by its schema. */

import { accepted } from "@plenty/kernel";
import { makeWords } from "@plenty/client";
import type { GroupClient } from "@plenty/client";
import type { querySpecs } from "@plenty/rules";
import { wrongUsage } from "../support/command.ts";
import type { Command, Done } from "../support/command.ts";
import { closing } from "../support/member.ts";
import { openGroup } from "../support/open-target.ts";
import { groupOptions } from "../support/target.ts";
import { takenNames } from "./act.ts";
import { askAllOf, askOne, findQuery } from "./asking.ts";
import type { Answer } from "./asking.ts";
import { exampleOf } from "./example.ts";
import { fieldsOf } from "./form.ts";
import type { Field } from "./form.ts";
import { gather, optionsFor, usageOf } from "./gather.ts";
import { namesIn } from "./names.ts";
import { readBody } from "./read.ts";
import { tellAnswer } from "./tell.ts";

type Spec = (typeof querySpecs)[number];

/** The parameters of a query as they are typed. */
export function fieldsOfQuery(spec: Spec): readonly Field[] {
  return fieldsOf(spec.params, takenNames);
}

/** The command of a query by its name, `credit/account`. */
export function findQueryCommand(name: string): Command | undefined {
  const spec = findQuery(name);
  return spec === undefined ? undefined : queryCommand(spec);
}

/** The command of a query. */
export function queryCommand(spec: Spec): Command {
  const fields = fieldsOfQuery(spec);
  const name = `${spec.room}/${spec.name}`;
  return {
    name: `ask ${name}`,
    summary: spec.summary,
    usage: usageOf(fields),
    options: { ...optionsFor(fields), ...groupOptions },
    examples: [
      `plenty ask ${name} ${exampleOf(fields)}`.trimEnd(),
      `plenty ask ${name} ${exampleOf(fields)} --json`.replace("  ", " "),
    ],
    async run({ args, options, io }) {
      if (args.length > 0)
        return wrongUsage(`"${args[0]}" belongs to no parameter: each is typed with its --name`);
      const typed = await gather(fields, options, io);
      if (!typed.ok) return typed;
      const target = await openGroup(options, io);
      if (!target.ok) return target;
      const { group } = target.value;
      return closing(target.value, async () => {
        const reading = {
          names: namesIn(askAllOf(group)),
          io,
          salted: (text: string) => makeWords(text),
        };
        const read = await readBody(spec.params, typed.value, reading);
        if (!read.ok) return read;
        const answer = await askOne(group, name, read.value.body);
        if (!answer.ok) return answer;
        return accepted(doneOf(spec, await namingGroup(group, answer.value)));
      });
    },
  };
}

/** The group, which pays and is paid, is called by its name: it stands where somebody's name does by its id. */
async function namingGroup(
  group: Pick<GroupClient, "commons" | "query">,
  answer: Answer,
): Promise<Answer> {
  const { commons } = group;
  if (!JSON.stringify(answer).includes(commons)) return answer;
  const itself = await namesIn(askAllOf(group)).known("agent", commons);
  const name = itself.ok ? itself.value?.labels[0] : undefined;
  if (name === undefined) return answer;
  return { ...answer, words: { ...answer.words, [commons]: name } };
}

function doneOf(spec: Spec, answer: Answer): Done {
  const { next } = answer;
  const cursor = fieldsOfQuery(spec).find(({ name }) => name === "after" || name === "before");
  const goesOn = cursor !== undefined && (typeof next === "string" || typeof next === "number");
  const more = goesOn ? [`There is more: add --${cursor.option} ${next}.`] : [];
  return { json: answer, lines: [...tellAnswer(spec.answer, answer), ...more] };
}
