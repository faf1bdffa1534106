import { expect, it } from "vitest";
import { lookedFor } from "./order.ts";

const teams = ["Team 10", "Team 9", "Äpfel", "bees"].map((name) => ({ name }));

it("teams stand in the order of their names, as people count and write", () => {
  expect(lookedFor(teams, "").map(({ name }) => name)).toEqual([
    "Äpfel",
    "bees",
    "Team 9",
    "Team 10",
  ]);
});

it("those are found whose name holds what was typed, whatever its accents and case", () => {
  expect(lookedFor(teams, "APF").map(({ name }) => name)).toEqual(["Äpfel"]);
  expect(lookedFor(teams, "wasps")).toEqual([]);
});
