/**
 * What cannot be shown: because the host does not answer, and then it is tried again by itself; or by a fault
 * of this page, which is said plainly.
 */

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { ButtonLink } from "../components/ButtonLink.tsx";
import { Empty } from "../components/Empty.tsx";
import { Problem } from "../components/Problem.tsx";
import { http } from "../lib/http.ts";
import { refusalIn, wordsOf } from "../lib/refusal-words.ts";
import { useOnline } from "../lib/use-online.ts";
import { t } from "../messages/message.ts";
import { Instead } from "./Instead.tsx";

const againMs = 5_000;

export function Oops({ error: thrown }: ErrorComponentProps) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const retry = useRetry();
  if (refusalIn(error)?.code === "HostUnreachable") return <Away error={error} retry={retry} />;
  return (
    <Instead title={t("fault.title")}>
      <Problem error={error} retry={retry} />
      <ButtonLink to="/" variant="default">
        {t("lost.back")}
      </ButtonLink>
    </Instead>
  );
}

/** Loads anew what the page needs; that done, the router shows it again. */
function useRetry(): () => void {
  const router = useRouter();
  return () => void router.invalidate();
}

/** Nobody answers: it is asked now and then whether somebody does. */
function Away({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  useOnline(); // which of the two it is
  const { title, next } = wordsOf(error);
  const health = useQuery({
    queryKey: ["health"],
    queryFn: () => http.json("/health"),
    refetchInterval: againMs,
    staleTime: 0,
    gcTime: 0,
  });
  // An answer from before is none: it would be tried without end, and nothing else come to its turn.
  const back = health.isFetchedAfterMount && health.data?.ok === true;
  const latest = useRef(retry);
  useEffect(() => void (latest.current = retry));
  useEffect(() => {
    if (back) latest.current();
  }, [back]);
  return (
    <Instead title={title}>
      <Empty text={next}>
        <Button variant="default" onClick={retry}>
          {t("try-again")}
        </Button>
      </Empty>
    </Instead>
  );
}
