/** What people of a real commons do in tests, by their names: acts, and what the group does as enough agree. */

import type { Commons } from "../commons.ts";
import { signAct } from "./founding.ts";
import type { Founding } from "./founding.ts";
import { enter } from "./notes.ts";

export interface Acting {
  /** Signs an act in somebody's name. */
  signed(who: string, act: string, body: object): Promise<string>;
  /** Somebody does something; the answer is its id. */
  does(who: string, act: string, body: object): Promise<string>;
  /** The first of them proposes that the group does something, and the next two agree. */
  agreed(acts: readonly object[], texts?: readonly string[]): Promise<void>;
  /** Somebody holds an office from now on. */
  holds(who: string, office: string): Promise<void>;
}

/** People of a commons that four or more founded, in the order of their names. */
export function createActing(
  { commons, founding }: { readonly commons: Commons; readonly founding: Founding },
  names: readonly string[],
): Acting {
  const [first = "", ...others] = names;
  const acting: Acting = {
    signed: (who, act, body) => signAct(founding, { by: names.indexOf(who), act, body }),
    does: async (who, act, body) => enter(commons, { jws: await acting.signed(who, act, body) }),
    async agreed(acts, texts = []) {
      const jws = await acting.signed(first, "charter.propose", { acts });
      const proposal = await enter(commons, { jws, texts });
      for (const who of others.slice(0, 2)) await acting.does(who, "charter.agree", { proposal });
    },
    async holds(who, office) {
      const { person } = founding.founders[names.indexOf(who)] ?? {};
      const until = new Date(Date.now() + 100 * 86_400_000).toISOString();
      await acting.agreed([{ act: "charter.appoint", body: { office, person, until } }]);
      await acting.does(who, "charter.take-office", { office });
    },
  };
  return acting;
}
