/** Measures Equal Shares with Add1 on a real town's vote, Świecie 2023, where the shared data is beside the clone. */

import { readFile } from "node:fs/promises";
import { findFormat } from "@plenty/counting";
import { seconds } from "./seconds.ts";

const file = new URL("../../../shared/data/voting/pabulib/Poland_Swiecie_2023.pb", import.meta.url);

/** Seconds; nothing where the file is not there. */
export async function measureTown(tell: (words: string) => void): Promise<Record<string, number>> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) {
    tell("Poland_Swiecie_2023.pb is not there: put the shared data beside the clone");
    return {};
  }
  tell("mes with add1 on Świecie 2023");
  const profile = await findFormat({ file: ".pb", head: text })?.read({ file: "swiecie.pb", text });
  if (profile?.ok !== true) throw new Error("Poland_Swiecie_2023.pb cannot be read");
  return {
    swiecie_mes_add1_s: seconds("mes", {
      profile: profile.value,
      parameters: { completion: "add1" },
    }),
  };
}
