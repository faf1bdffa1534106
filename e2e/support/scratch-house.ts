/** A copy of the house in which something may be built that is not to stay. */

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { freshFolder, root } from "./plenty.ts";

/** Copies all that git keeps, or would; packages of ours are the copy's own, all others are lent. */
export function copyHouse(): string {
  const house = freshFolder();
  const listed = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", listed, { cwd: root, encoding: "utf8" }).split("\0");
  for (const file of files.filter((name) => name !== "")) {
    cpSync(path.join(root, file), path.join(house, file));
  }
  lendModules(house);
  return house;
}

function lendModules(house: string): void {
  const modules = path.join(root, "node_modules");
  mkdirSync(path.join(house, "node_modules", "@plenty"), { recursive: true });
  for (const name of readdirSync(modules).filter((entry) => entry !== "@plenty")) {
    symlinkSync(path.join(modules, name), path.join(house, "node_modules", name));
  }
  for (const folder of ["packages", "apps"]) {
    for (const name of readdirSync(path.join(house, folder))) {
      const own = path.join(house, folder, name);
      symlinkSync(own, path.join(house, "node_modules", "@plenty", name));
    }
  }
}

/** Changes a file of a copy by one replacement, which must find its place. */
export function change(house: string, file: string, [from, to]: readonly [string, string]): void {
  const text = readFileSync(path.join(house, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path.join(house, file), text.replace(from, to));
}
