/** Judging in one thread: what due things and faults of our own do to a batch. */

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { describe, expect, test, vi } from "vitest";
import { DAY, fromHex, toTime } from "@plenty/kernel";
import { makeTick, parseJws, sha256Hex, textToBytes } from "@plenty/log";
import { createEngine, type Engine } from "@plenty/rules";
import { logSigner } from "../store/log-key.ts";
import { createLogReader, type LogReader } from "../store/log-reader.ts";
import { createLog } from "../store/log-format.ts";
import { makeDb, openFollower, openWriter } from "../store/sqlite.ts";
import { createPositionReader, createState } from "../store/state-file.ts";
import { createWords } from "../store/words-form.ts";
import { openWordsWriter } from "../store/words-store.ts";
import { signAct, signCurrency, signFounding, type Founding } from "../testing/founding.ts";
import { createBooks } from "./books.ts";
import { createJudge, type Judge } from "./judge.ts";
import { type CommitFailed, type Committed, type Fault, type JudgeRequest } from "./messages.ts";
import { packActs } from "./packing.ts";

interface Bench {
  readonly founding: Founding;
  readonly judge: Judge;
  readonly faults: Fault[];
  readonly state: DatabaseSync;
  readonly log: LogReader;
}

/** A judge over a founded group; `around` may put something between it and the engine. */
async function setUp(around: (engine: Engine) => Engine = (engine) => engine): Promise<Bench> {
  const founding = await signFounding({ at: START });
  const signer = await logSigner(founding.logKey);
  const blobs = mkdtempSync(join(tmpdir(), "plenty-judge-"));
  const log = openWriter(join(blobs, "commons.db"));
  createLog(log);
  const state = openFollower(join(blobs, "state.db"));
  createState(state);
  makeDb(join(blobs, "words.db"), createWords);
  const faults: Fault[] = [];
  const engine = around(createEngine(state));
  const judge = createJudge({
    books: createBooks({ log, state, engine }),
    state,
    engine,
    words: openWordsWriter(join(blobs, "words.db")),
    blobs,
    async makeTick(at) {
      const bytes = textToBytes(await makeTick({ signer, commons: founding.id, at: toTime(at) }));
      return { id: idOf(bytes), bytes };
    },
    onFault: (fault) => faults.push(fault),
    damageOf: () => undefined,
  });
  await judge.judge([requestOf([founding.found.jws], START)]);
  return { founding, judge, faults, state, log: createLogReader(log) };
}

const START = Date.UTC(2026, 0, 5);

function requestOf(acts: readonly string[], at: number): JudgeRequest {
  const packed = acts.map((jws, position) => {
    const bytes = textToBytes(jws);
    return { position, id: idOf(bytes), bytes };
  });
  return {
    kind: "judge",
    id: 7,
    at,
    count: acts.length,
    acts: packActs(packed),
    skip: [],
    beside: [],
  };
}

function idOf(bytes: Uint8Array): Uint8Array {
  const parsed = parseJws(bytes);
  return (parsed.ok ? fromHex(parsed.value.id) : undefined) ?? new Uint8Array();
}

/** Index, code or "known" of each act. */
function seenOf(answer: Committed | CommitFailed): readonly unknown[] {
  if (answer.kind === "failed") return [answer.detail];
  return answer.judged.flatMap(({ index, refusals, known }) =>
    [...index].map((n, position) => {
      if (n >= 0) return n;
      const refused = refusals.find((one) => one.position === position);
      return (
        refused?.refusal.code ??
        (known.some((one) => one.position === position) ? "known" : "nothing")
      );
    }),
  );
}

/** Something told by founder 0, which is settled by silence after 14 days. */
function tell(founding: Founding, at: number): Promise<string> {
  const people = [founding.founders[0]?.person];
  const items = [{ on: toTime(at).slice(0, 10), people, theme: "Garden", kind: "work" }];
  return signAct(founding, { by: 0, act: "contributions.log", body: { items }, at });
}

describe("what has fallen due", () => {
  test("is settled by a tick before the act that comes after it", async () => {
    const { judge, founding, log } = await setUp();
    expect(seenOf(await judge.judge([requestOf([await tell(founding, START)], START)]))).toEqual([
      1,
    ]);
    const later = START + 15 * DAY;
    const acts = [await signCurrency(founding, later), await tell(founding, later)];
    expect(seenOf(await judge.judge([requestOf(acts, later)]))).toEqual([3, 4]);
    const tick = log.byIndex(2);
    const parsed = parseJws(tick?.entry.subarray(8) ?? "");
    expect(parsed).toMatchObject({
      ok: true,
      value: { typ: "tick", payload: { at: toTime(later) } },
    });
    expect(tick?.facts).not.toBe("[]");
  });
});

describe("a rule that throws", () => {
  test("costs only the act that it threw at, which is set aside, and nothing it wrote stays", async () => {
    let bad = "";
    const { judge, founding, faults, state, log } = await setUp((engine) => ({
      ...engine,
      apply(entry) {
        const applied = engine.apply(entry);
        if (entry.act.id === bad) throw new Error("a bug of ours, after it wrote");
        return applied;
      },
    }));
    const acts = await Promise.all([0, 1, 2, 3].map(() => tell(founding, START)));
    bad = sha256Hex(textToBytes(acts[1]?.slice(0, acts[1].lastIndexOf(".")) ?? ""));
    const request = (): JudgeRequest => requestOf(acts, START);
    expect(seenOf(await judge.judge([request()]))).toEqual([1, "InternalError", 2, 3]);
    expect(faults).toMatchObject([{ act: bad }]);
    expect(seenOf(await judge.judge([request()]))).toEqual([
      "known",
      "InternalError",
      "known",
      "known",
    ]);
    expect(log.size()).toBe(4);
    expect(state.prepare("SELECT count(*) AS n FROM engine_nonces").get()).toMatchObject({ n: 4 });
  });

  test("in a way that never ends is answered with outcome unknown", async () => {
    const { judge, founding } = await setUp((engine) => ({
      ...engine,
      due() {
        throw new Error("a bug of ours outside any act");
      },
    }));
    expect(seenOf(await judge.judge([requestOf([await tell(founding, START)], START)]))).toEqual([
      "a bug of ours outside any act",
    ]);
  });
});

describe("a state that cannot be committed", () => {
  test("costs nobody an answer, and catches up before the next act", async () => {
    let spoil = (): void => undefined;
    const { judge, founding, state, log } = await setUp((engine) => ({
      ...engine,
      apply(entry) {
        spoil();
        return engine.apply(entry);
      },
    }));
    const position = createPositionReader(state);
    spoil = () => {
      // a reference to nobody is found when the transaction ends, after the log was made durable
      state.exec(
        "PRAGMA defer_foreign_keys=ON; INSERT INTO people (n, name, joined, entry) VALUES (77, '', 0, 0)",
      );
    };
    const said = vi.spyOn(console, "error").mockReturnValue();
    const acts = await Promise.all([0, 1, 2].map(() => tell(founding, START)));
    expect(seenOf(await judge.judge([requestOf(acts.slice(0, 1), START)]))).toEqual([1]);
    expect(log.size()).toBe(2);
    expect(position()?.entries).toBe(1);
    expect(said.mock.calls).toMatchObject([
      ["the state could not be committed:", { errcode: 787 }],
    ]);
    said.mockRestore();
    spoil = () => undefined;
    expect(seenOf(await judge.judge([requestOf(acts, START)]))).toEqual(["known", 2, 3]);
    expect(position()).toEqual({ entries: 4, digest: log.byIndex(3)?.digest });
    expect(state.prepare("SELECT n FROM people WHERE n = 77").get()).toBeUndefined();
  });
});

describe("several messages", () => {
  test("share a commit, and an act in two of them is entered once", async () => {
    const { judge, founding, log } = await setUp();
    const [first, second] = await Promise.all([tell(founding, START), tell(founding, START)]);
    const answer = await judge.judge([
      requestOf([first, second], START),
      requestOf([second, first], START),
    ]);
    expect(seenOf(answer)).toEqual([1, 2, "known", "known"]);
    expect(log.byIndex(2)?.size).toBe(3);
    expect(
      answer.kind === "committed" && answer.judged[1]?.known.every(({ size }) => size === 3),
    ).toBe(true);
  });
});
