/** Letting a member back in whom one sees: who it is, the three words, and one press. */

import { Button, Paper } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { reEnterSpec } from "@plenty/rules/rooms/people/keys-acts";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { Done } from "../../../components/Done.tsx";
import { Page } from "../../../components/Page.tsx";
import { Problem } from "../../../components/Problem.tsx";
import { useEverybody } from "../../../form/everybody.ts";
import { ForPeople } from "../../../form/ForPeople.tsx";
import { ChoiceField } from "../../../form/ChoiceField.tsx";
import { choice, chosen } from "../../../form/kinds.ts";
import { PersonField } from "../../../form/PersonField.tsx";
import { useForm } from "../../../form/use-form.ts";
import { useHere } from "../../../session/here.ts";
import { helpedPeople } from "../queries.ts";
import { NobodyElse } from "./NobodyElse.tsx";
import { SameWords } from "./same-words.ts";
import { TypeCode } from "./TypeCode.tsx";
import type { TypeCodeProps } from "./TypeCode.tsx";
import { useCode } from "./use-code.ts";
import { guardedBy } from "./use-keys.ts";
import { useLetBack } from "./use-let-back.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

export function LetBackPage() {
  const { code, attempt, go } = useCode();
  return (
    <Page title={t("let.title")} lead={t("let.lead")} narrow>
      <ForPeople spec={reEnterSpec} visitor={t("let.visitor")}>
        {() => (
          <Paper px="1.4rem" pt="1.3rem" pb="1.4rem">
            {code === "" ? <TheirCode go={go} /> : <Letting key={attempt} code={code} go={go} />}
          </Paper>
        )}
      </ForPeople>
    </Page>
  );
}

/** Whoever comes here from the group looks at the other's device first. */
function TheirCode({ go }: Pick<TypeCodeProps, "go">) {
  return (
    <div className={names.sheet}>
      <p>{t("let.their-code")}</p>
      <TypeCode go={go} />
    </div>
  );
}

interface LettingProps extends Pick<TypeCodeProps, "go"> {
  readonly code: string;
}

function Letting({ code, go }: LettingProps) {
  const { group } = useHere();
  const letting = useLetBack(code);
  const { step, error } = letting;
  if (error !== undefined) return <TypeCode go={go} tried={{ code, fault: error }} />;
  return (
    <div className={names.sheet}>
      {step === undefined && <Whom by={letting} />}
      {step?.is === "answered" && <p role="status">{t("pair.waiting")}</p>}
      {step?.is === "compare" && <Compare step={step} by={letting} />}
      {step?.is === "stopped" && <p role="status">{t("let.stopped")}</p>}
      <Done>
        {step?.is === "done" &&
          t(step.isIn ? "let.in" : `let.one-${step.seen.as}`, { who: step.seen.who })}
      </Done>
      {(step?.is === "done" || step?.is === "stopped") && (
        <div className={names.buttons}>
          <ButtonLink to="/g/$group" params={{ group }}>
            {t("pair.to-group")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}

interface ByProps {
  readonly by: ReturnType<typeof useLetBack>;
}

function Whom({ by: { start } }: ByProps) {
  const { group, me } = useHere();
  const form = useForm({
    draft: `${reEnterSpec.name}/${group}`,
    schema: reEnterSpec.body,
    fields: { person: chosen(t("let.whom-missing")), as: choice("witness", "guardian") },
  });
  const { people, more } = useEverybody(group, []);
  const guarded = useQuery(guardedBy(group, me?.person ?? "")).data?.rows ?? [];
  const isGuardian = guarded.some(({ agent }) => agent === form.typed.person);
  const without = useQuery(helpedPeople(group)).data?.rows ?? [];
  const isFirst = without.some(({ person }) => person === form.typed.person);
  const send = form.onSubmit(({ person, as }) => {
    const who = people.find(({ value }) => value === person)?.name ?? "";
    form.clear();
    start({ person, who, as: isFirst ? "helper" : isGuardian ? as : "witness" });
  });
  const isAlone = !more && people.every(({ value }) => value === me?.person);
  if (isAlone) return <NobodyElse />;
  return (
    <form noValidate id={form.id} className={names.sheet} onSubmit={send}>
      <PersonField
        {...form.field("person")}
        label={t("let.whom")}
        {...(me && { but: me.person })}
      />
      {isGuardian && (
        <ChoiceField
          {...form.field("as")}
          label={t("let.as")}
          of={(["witness", "guardian"] as const).map((value) => ({
            value,
            label: t(`let.as-${value}`),
            means: t(`let.as-${value}-means`),
          }))}
        />
      )}
      <p className={names.small}>{t(isFirst ? "let.first-means" : "let.means")}</p>
      <div className={names.buttons}>
        <Button type="submit">{t("pair.go")}</Button>
      </div>
    </form>
  );
}

interface CompareProps extends ByProps {
  readonly step: Parameters<ByProps["by"]["refuse"]>[0];
}

function Compare({ step, by: { confirm, refuse } }: CompareProps) {
  const { who } = step.seen;
  return (
    <>
      <p role="status">{t("let.compare", { who })}</p>
      <SameWords of={step.spoken.words} />
      <div className={names.buttons}>
        <Button loading={confirm.isPending} onClick={() => confirm.mutate(step)}>
          {t("let.yes", { who })}
        </Button>
        <Button variant="default" disabled={confirm.isPending} onClick={() => refuse(step)}>
          {t("add.other")}
        </Button>
      </div>
      {confirm.error !== null && <Problem error={confirm.error} />}
    </>
  );
}
