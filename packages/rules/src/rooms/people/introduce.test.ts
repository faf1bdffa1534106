/** Saying who one is: given a group, when somebody does, then it is on their page in their own words. */

import { expect, test } from "vitest";
import { actingFor, idOf } from "../../testing/behalf.ts";
import { acceptedFacts, givenFounded, refusalCode, wordsFor } from "../../testing/world.ts";
import type { World } from "../../testing/world.ts";

function saying(world: World, by: string, about?: string) {
  const body = about === undefined ? {} : { about: wordsFor(about).hash };
  return world.act(by, "people.introduce", body);
}

function aboutOf(world: World, name: string): unknown {
  return world.ask("people", "person", { person: world.person(name) })["about"];
}

test("[PE100] the last of it stands on one's page, until one takes it back", async () => {
  const world = await givenFounded();
  const facts = acceptedFacts(await saying(world, "alder", "I mend roofs."));
  const about = wordsFor("I mend roofs.").hash;
  expect(facts).toEqual([{ fact: "PersonIntroduced", person: world.person("alder"), about }]);
  acceptedFacts(await saying(world, "alder", "I mend roofs, and gutters."));
  expect(aboutOf(world, "alder")).toBe(wordsFor("I mend roofs, and gutters.").hash);
  expect(aboutOf(world, "birch")).toBeUndefined();
  acceptedFacts(await saying(world, "alder"));
  expect(aboutOf(world, "alder")).toBeUndefined();
});

test("[PE100] a newcomer says it too, and whoever left does not", async () => {
  const world = await givenFounded();
  acceptedFacts(await world.join("clover"));
  acceptedFacts(await saying(world, "clover", "I am new in this street."));
  expect(aboutOf(world, "clover")).toBe(wordsFor("I am new in this street.").hash);
  acceptedFacts(await world.act("birch", "people.leave", {}));
  expect(refusalCode(await saying(world, "birch", "Goodbye."))).toBe("HasLeft");
});

test("[PE101] who helps somebody does not say it for them", async () => {
  const world = await givenFounded();
  const people = [{ name: idOf("rowan"), consent: "desk" }];
  acceptedFacts(
    await world.act("alder", "people.add-person", { people, helper: world.person("alder") }),
  );
  const about = wordsFor("I bake.").hash;
  const outcome = await actingFor(world, { by: "alder", whom: "rowan" }, [
    "people.introduce",
    { about },
  ]);
  expect(refusalCode(outcome)).toBe("NotOnBehalf");
});

test("[PE102] what was said before is erased by who said it, and by nobody else", async () => {
  const world = await givenFounded();
  acceptedFacts(await saying(world, "alder", "I mend roofs."));
  acceptedFacts(await saying(world, "alder", "I mend gutters."));
  const words = [wordsFor("I mend roofs.").hash];
  expect(refusalCode(await world.act("birch", "people.erase-words", { words }))).toBe(
    "WordsNotYours",
  );
  expect(refusalCode(await world.act("alder", "people.erase-words", { words }))).toBe("accepted");
});
