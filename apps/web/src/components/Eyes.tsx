/** The throw-away people of an example, to look through the eyes of one. */

import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { t } from "./words.ts";
import type { ExamplePerson } from "../session/here.ts";
import { useBorrow } from "../session/use-borrow.ts";

export interface EyesProps {
  readonly group: string;
  readonly of: readonly ExamplePerson[];
}

export function Eyes({ group, of }: EyesProps) {
  const borrow = useBorrow(group);
  return of.map((person) => (
    <Button
      key={person.name}
      variant="default"
      size="compact-md"
      leftSection={<IconEye size="1rem" aria-hidden />}
      aria-label={t("who.eyes-of", { name: person.name })}
      onClick={() => borrow.mutate(person)}
    >
      {person.name}
    </Button>
  ));
}
