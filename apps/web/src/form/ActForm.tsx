/**
 * The frame of every form that does something: what was done last, the fields, what will follow, what was
 * refused, and the button. `Enter` sends it; without a network it waits.
 */

import { Button } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import { TextLink } from "../components/ButtonLink.tsx";
import { Done } from "../components/Done.tsx";
import { Problem } from "../components/Problem.tsx";
import { useOnline } from "../lib/use-online.ts";
import { useHere } from "../session/here.ts";
import type { Follows } from "./use-follows.ts";
import type { Sendable } from "./use-act-form.ts";
import { WhileOffline } from "./WhileOffline.tsx";
import { t } from "./words.ts";
import names from "./form.module.css";

/** Needed where something got no answer. */
const Unanswered = lazy(async () => ({ default: (await import("./Unanswered.tsx")).Unanswered }));
/** Needed once something was done, by those who change their minds. */
const TakeBack = lazy(async () => ({ default: (await import("./TakeBack.tsx")).TakeBack }));

export interface ActFormProps {
  readonly form: Sendable;
  /** What the button says; without it there is nothing to send. */
  readonly send: string | undefined;
  readonly children?: ReactNode;
  /** What stands in the place of the form once it was sent, where nobody sends the same again. */
  readonly after?: ReactNode;
}

export function ActForm({ form, send, children, after }: ActFormProps) {
  const { id, submit, done } = form;
  const online = useOnline();
  return (
    <form
      className={names.sheet}
      id={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (online) submit();
      }}
    >
      <WasDone of={done} />
      {done !== undefined && after !== undefined ? (
        <div className={names.buttons}>{after}</div>
      ) : (
        <Open form={form} send={send}>
          {children}
        </Open>
      )}
    </form>
  );
}

/** The fields, what will follow, what was refused, and the button. */
function Open({ form, send, children }: Omit<ActFormProps, "after">) {
  const { pending, failure, unanswered, follows } = form;
  const online = useOnline();
  return (
    <>
      {children}
      <WillFollow of={follows} />
      <Suspense>
        {!pending && unanswered.acts.length > 0 && <Unanswered {...unanswered} />}
      </Suspense>
      {failure !== undefined && <Problem error={failure} />}
      <WhileOffline>{t("form.offline")}</WhileOffline>
      {send !== undefined && (
        <Button
          type="submit"
          loading={pending}
          disabled={!online}
          variant={unanswered.acts.length > 0 ? "default" : "filled"}
          className={names.send}
        >
          {send}
        </Button>
      )}
    </>
  );
}

/** What will follow, or why nothing will. The space is there before, so that it is announced. */
function WillFollow({ of: follows }: { readonly of: Follows | undefined }) {
  return (
    <p className={names.follows} data-refused={follows?.refused} aria-live="polite">
      {follows?.words}
    </p>
  );
}

/** What was done, the way to its entry, and the way back. */
function WasDone({ of: done }: { readonly of: Sendable["done"] }) {
  const { group } = useHere();
  return (
    <Done>
      {done !== undefined && (
        <>
          {done.words}{" "}
          <TextLink to="/g/$group/about/books" params={{ group }} search={{ entry: done.entry }}>
            {t("form.see")}
          </TextLink>
          <Suspense>{done.takeBack && <TakeBack key={done.entry} {...done.takeBack} />}</Suspense>
        </>
      )}
    </Done>
  );
}
