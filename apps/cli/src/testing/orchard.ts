/** A group of two on a real host, each with a home of their own: what several tests of commands begin with. */

import { join } from "node:path";
import { freshFolder, linksOf, plenty, plentyJson, serveFolder } from "./run.ts";
import type { Ran } from "./run.ts";

/** Somebody's environment: where their key lies. */
export type Somebody = Readonly<Record<string, string>>;

export interface Orchard {
  readonly alder: Somebody;
  readonly birch: Somebody;
  /** Address of the group. */
  readonly group: string;
  /** Somebody runs a command on the group. */
  readonly does: (who: Somebody, ...words: readonly string[]) => Promise<Ran>;
  readonly stop: () => Promise<unknown>;
}

/** alder founds the orchard, with further words of `plenty found` if given, and birch comes in by an invitation. */
export async function givenOrchard(...founding: readonly string[]): Promise<Orchard> {
  const folder = freshFolder();
  const host = await serveFolder(join(folder, "data"));
  const alder = { PLENTY_HOME: join(folder, "alder") };
  const birch = { PLENTY_HOME: join(folder, "birch") };
  for (const who of [alder, birch]) await plenty(["key", "new"], who);
  const found = ["found", "The orchard", "--as", "alder", ...founding, "--host", host.url];
  const group = String((await plentyJson(found, alder)).value["url"]);
  const [made] = linksOf(await plentyJson(["invite", "--group", group], alder));
  await plenty(["join", made?.link ?? "", "--as", "birch"], birch);
  const does = (who: Somebody, ...words: readonly string[]) =>
    plenty([...words, "--group", group], who);
  return { alder, birch, group, does, stop: () => host.stop() };
}
