/** Runs git without a shell; its output comes line by line, as bytes are decoded, whatever they are. */

import { spawn } from "node:child_process";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { cannotRead, messageOf } from "../../../support/command.ts";
import type { Failure } from "../../../support/command.ts";

export interface RunningGit {
  /** Only a line feed ends one: names may hold whatever else ends lines elsewhere. */
  readonly lines: AsyncIterable<string>;
  /** To be awaited once the lines were read. */
  readonly ended: Promise<Result<undefined, Failure>>;
}

/** Starts git in a repository; `input` is what it reads, line by line. */
export function runGit(
  repository: string,
  words: readonly string[],
  input: readonly string[] = [],
): RunningGit {
  const git = spawn("git", ["-C", repository, ...words], { stdio: ["pipe", "pipe", "pipe"] });
  const said: string[] = [];
  git.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text));
  // whoever ends early closes its input: what it then says of itself tells why
  git.stdin.on("error", () => undefined);
  git.stdin.end(input.map((line) => `${line}\n`).join(""));
  const fault = new Promise<string | undefined>((resolve) => {
    git.once("error", (error) => resolve(`git cannot be run (${messageOf(error)})`));
    git.once("close", (code) => resolve(code === 0 ? undefined : `git ended with ${code}`));
  });
  return {
    lines: linesOf(git.stdout),
    ended: fault.then((why) =>
      why === undefined
        ? accepted(undefined)
        : cannotRead(`${repository}: ${said.join("").trim() || why}`),
    ),
  };
}

/** A sequence of bytes that is no UTF-8 becomes U+FFFD, also where it is cut between two pieces. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let begun = "";
  for await (const chunk of chunks) {
    const lines = (begun + decoder.decode(chunk, { stream: true })).split("\n");
    begun = lines.pop() ?? "";
    yield* lines;
  }
  const last = begun + decoder.decode();
  if (last !== "") yield last;
}
