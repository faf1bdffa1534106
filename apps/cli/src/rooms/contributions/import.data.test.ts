/** Two real projects' histories, whole: needs ../shared/data beside the repository. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openTarget } from "../../support/open-target.ts";
import { freshFolder, plenty, plentyJson } from "../../testing/run.ts";

const data = join(import.meta.dirname, "../../../../../../shared/data/git");

describe.each([
  { name: "timeoverflow", records: 2_101, newPeople: 51 },
  { name: "openfoodnetwork", records: 33_997, newPeople: 310 },
])("$name", ({ name, records, newPeople }) => {
  const file = join(data, `${name}.jsonl`);

  test.skipIf(!existsSync(file))(
    `becomes a group of ${records} things done that verifies, and a second import adds nothing (needs ../shared/data)`,
    async () => {
      const folder = freshFolder();
      const env = { PLENTY_HOME: folder };
      const into = join(folder, name);
      await plenty(["key", "new"], env);
      const first = await plentyJson(
        ["import", "git", file, "--group", into, "--as", "alder"],
        env,
      );
      expect(first).toMatchObject({
        code: 0,
        value: { records, entered: records, alreadyThere: 0, newPeople },
      });
      const second = await plentyJson(["import", "git", file, "--group", into], env);
      expect(second).toMatchObject({
        code: 0,
        value: { records, entered: 0, alreadyThere: records, newPeople: 0 },
      });
      expect(await plentyJson(["verify", into])).toMatchObject({
        code: 0,
        value: {
          ok: true,
          entries: first.value["acts"] === undefined ? 0 : Number(first.value["acts"]) + 1,
        },
      });
      const target = await openTarget(into);
      if (!target.ok) throw new Error(target.refusal.detail);
      const summary = await target.value.group.query("contributions", "summary");
      await target.value.close();
      expect(summary).toMatchObject({ ok: true, value: { total: records } });
    },
    120_000,
  );
});
