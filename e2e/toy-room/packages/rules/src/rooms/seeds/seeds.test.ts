/** Seeds: given offers, when somebody offers, then everybody sees it or it is refused. */

import { expect, test } from "vitest";
import { givenFounded, refusalCode, wordsFor } from "../../testing/world.ts";

test("[SD1] an offer names a kind, packets and a note, and everybody sees it", async () => {
  const world = await givenFounded(["alder", "birch"]);
  const note = wordsFor("From last year.").hash;
  await world.act("birch", "seeds.offer", { kind: "kale", packets: 2 });
  await world.act("alder", "seeds.offer", { kind: "bean", packets: 3, note });
  const [alder, birch] = ["alder", "birch"].map((name) => ({
    agent: world.person(name),
    name: wordsFor(name).hash,
  }));
  expect(world.ask("seeds", "offers").rows).toEqual([
    { kind: "bean", packets: 3, by: alder, note, entry: 2 },
    { kind: "kale", packets: 2, by: birch, entry: 1 },
  ]);
  const none = await world.act("alder", "seeds.offer", { kind: "pea", packets: 0 });
  expect(refusalCode(none)).toBe("BodyInvalid");
});

test("[SD2] refuses a kind that the same person offers already, not one that another offers", async () => {
  const world = await givenFounded(["alder", "birch"]);
  const offer = (name: string) => world.act(name, "seeds.offer", { kind: "bean", packets: 1 });
  expect(refusalCode(await offer("alder"))).toBe("accepted");
  expect(refusalCode(await offer("alder"))).toBe("OfferedAlready");
  expect(refusalCode(await offer("birch"))).toBe("accepted");
});
