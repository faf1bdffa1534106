import { expect, it } from "vitest";
import { reachable } from "./origin.ts";

it("knows names that only this computer can reach", () => {
  for (const name of ["localhost", "house.localhost", "127.0.0.1", "127.8.0.1", "[::1]"]) {
    expect(reachable(name)).toBe(false);
  }
  for (const name of ["house.example", "192.168.1.4", "localhost.example", "[2001:db8::1]"]) {
    expect(reachable(name)).toBe(true);
  }
});
