/** How a visitor takes part: type a name and be in, or in an example look through somebody's eyes. */

import { Eyes } from "../../components/Eyes.tsx";
import { useHere } from "../../session/here.ts";
import { JoinForm } from "./JoinForm.tsx";
import { t } from "./standing-words.ts";
import names from "./TakePart.module.css";

export function TakePart() {
  const { group, name, example } = useHere();
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
            <Eyes group={group} of={example} />
          </div>
        </div>
      )}
    </section>
  );
}
