import { describe, expect, it } from "vitest";
import { accepted, defineRefusal, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { untilAnswered } from "./deliver.ts";

const busy = defineRefusal({ code: "Busy", kind: "busy", title: "busy", next: "again" });
const against = defineRefusal({ code: "Against", kind: "rule", title: "no", next: "less" });

function answering(answers: readonly Result<string, Refusal>[]) {
  let asked = 0;
  return {
    asked: () => asked,
    send: async () => answers[Math.min(asked++, answers.length - 1)] ?? refused(busy("")),
  };
}

describe("untilAnswered", () => {
  it("sends again while the host is busy", async () => {
    const host = answering([refused(busy("")), accepted("entered")]);
    expect(await untilAnswered(host.send)).toEqual(accepted("entered"));
    expect(host.asked()).toBe(2);
  });

  it("takes a rule's refusal for an answer", async () => {
    const host = answering([refused(against("")), accepted("never")]);
    expect((await untilAnswered(host.send)).ok).toBe(false);
    expect(host.asked()).toBe(1);
  });

  it("gives up after the attempts it has", async () => {
    const host = answering([refused(busy(""))]);
    expect((await untilAnswered(host.send, 2)).ok).toBe(false);
    expect(host.asked()).toBe(2);
  });
});
