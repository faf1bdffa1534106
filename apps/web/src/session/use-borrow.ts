/** Looking through the eyes of a person of an example, whose key is published. */

import { useMutation } from "@tanstack/react-query";
import { borrowKey } from "./device-key.ts";
import type { ExamplePerson } from "./here.ts";
import { keepIdentity } from "./identities.ts";
import { useNewlyKnown } from "./use-newly-known.ts";

export function useBorrow(group: string) {
  const known = useNewlyKnown();
  return useMutation({
    mutationFn: async ({ name, seed }: ExamplePerson) => {
      await keepIdentity(group, { key: await borrowKey(seed), name });
    },
    onSuccess: () => known(group),
  });
}
