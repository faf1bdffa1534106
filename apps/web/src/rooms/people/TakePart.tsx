/** How a visitor takes part: type a name and be in, or in an example look through somebody's eyes. */

import { Button } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useHere } from "../../session/here.ts";
import { useBorrow } from "../../session/use-borrow.ts";
import { JoinForm } from "./JoinForm.tsx";
import { t } from "./words.ts";
import names from "./TakePart.module.css";

export function TakePart() {
  const { group, name, example } = useHere();
  const borrow = useBorrow(group);
  // Who is asked to come in must not be asked otherwise a moment later.
  if (example === undefined || name === "") return null;
  return (
    <section className={names.strip} aria-label={t("visitor.take-part")}>
      <div className={names.part}>
        <p className={names.words}>
          {example.length > 0 ? t("visitor.example", { name }) : t("visitor.real", { name })}
        </p>
        <JoinForm
          group={group}
          label={example.length > 0 ? t("join.one-step") : t("join.ask")}
          host={example[0]}
        />
      </div>
      {example.length > 0 && (
        <div className={names.part}>
          <p className={names.words}>{t("visitor.eyes")}</p>
          <div className={names.people}>
            {example.map((person) => (
              <Button
                key={person.name}
                variant="default"
                size="compact-md"
                leftSection={<IconEye size="1rem" aria-hidden />}
                aria-label={t("visitor.eyes-of", { name: person.name })}
                onClick={() => borrow.mutate(person)}
              >
                {person.name}
              </Button>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
