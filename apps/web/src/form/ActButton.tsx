/**
 * A form without fields: one button that does something, beneath it what will follow, and what came of it.
 * In a long list only those that are seen ask for what would follow.
 */

import { Button } from "@mantine/core";
import { useInViewport } from "@mantine/hooks";
import { useEffect, useId, useRef } from "react";
import { present } from "@plenty/kernel";
import type { ActSpec, BodyOf } from "@plenty/rules/spec";
import { Problem } from "../components/Problem.tsx";
import { useOnline } from "../lib/use-online.ts";
import { toSend } from "../session/asked.ts";
import { useHere } from "../session/here.ts";
import { useSend } from "../session/use-send.ts";
import { useFollows, useTellsFollows } from "./use-follows.ts";
import { usePreview } from "./use-preview.ts";
import { WhileOffline } from "./WhileOffline.tsx";
import names from "./form.module.css";

export interface ActButtonProps<A extends ActSpec> {
  readonly spec: A;
  readonly body: BodyOf<A>;
  /** What the button says, and the same at length for those who hear it. */
  readonly send: string;
  readonly label: string;
  /** What was sent, while nobody knows whether it arrived. */
  readonly unanswered: string;
  /** Of a second thought: not what one is asked to press. */
  readonly aside?: boolean;
  /** One of many alike: what would follow is told of it only where it would be refused. */
  readonly alike?: boolean;
}

export function ActButton<A extends ActSpec>(props: ActButtonProps<A>) {
  const { spec, body, send, label, unanswered, aside = false, alike = false } = props;
  const { group, me } = useHere();
  const author = present(me, "buttons of acts are shown to people of the group");
  const { ref, inViewport } = useInViewport();
  const told = useId();
  const online = useOnline();
  const sending = useSend({ group, me });
  const isAsked = inViewport && sending.isIdle;
  const asked = { body: isAsked ? body : undefined, isFixed: true };
  const preview = usePreview(spec, { group, me: author, ...asked });
  const isTold = useTellsFollows(spec) && !alike;
  const foreseen = useFollows(spec, preview);
  const follows = alike && foreseen?.refused !== true ? undefined : foreseen;
  const wasPressed = useFocusLeft();
  const act = () => {
    wasPressed();
    sending.mutate({ ...toSend(spec, body), told: unanswered });
  };
  return (
    <div className={names.single} ref={ref}>
      <Button
        variant={aside ? "default" : "filled"}
        loading={sending.isPending || sending.isSuccess}
        disabled={!online}
        aria-label={label}
        aria-describedby={told}
        onClick={act}
      >
        {send}
      </Button>
      <p id={told} className={names.small} data-refused={follows?.refused} data-told={isTold}>
        {follows?.words}
      </p>
      <WhileOffline />
      {sending.error !== null && <Problem error={sending.error} />}
    </div>
  );
}

/** A button that goes away once it was pressed leaves the focus to the page: whoever goes by keys is not lost. */
function useFocusLeft(): () => void {
  const pressed = useRef(false);
  useEffect(
    () => () => {
      const isLost = document.activeElement === document.body;
      if (pressed.current && isLost) document.querySelector("main")?.focus({ preventScroll: true });
    },
    [],
  );
  return () => {
    pressed.current = true;
  };
}
