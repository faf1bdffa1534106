/** Checking every entry, with how far it is, and what was found. */

import { Button } from "@mantine/core";
import type { BooksChecked } from "@plenty/client";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Problem } from "../../components/Problem.tsx";
import { formatCount } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { CheckOutcome } from "./CheckOutcome.tsx";
import { useCheckAll } from "./use-check.ts";
import type { Progress } from "./use-check.ts";
import { t } from "./books-words.ts";
import names from "./CheckAll.module.css";

export function CheckAll() {
  const { group } = useHere();
  const check = useCheckAll(group);
  return (
    <Card title={t("books.check-all")}>
      <p className={names.means}>{t("books.check-all-means")}</p>
      <div role="status" className={names.found}>
        {check.isPending && <HowFar {...check.progress} />}
        {check.data !== undefined && <Found found={check.data} />}
      </div>
      {check.isPending ? (
        <Button variant="default" onClick={check.stop}>
          {t("books.stop")}
        </Button>
      ) : (
        <Button variant="default" onClick={() => check.mutate()}>
          {t(check.data === undefined ? "books.check-all" : "books.again")}
        </Button>
      )}
      {check.error !== null && <Problem error={check.error} />}
    </Card>
  );
}

function HowFar({ done, size }: Progress) {
  return (
    <p className={names.progress}>
      <progress value={done} max={Math.max(1, size)} aria-label={t("books.check-all")} />
      {size > 0 && t("books.progress", { done: formatCount(done), n: size })}
    </p>
  );
}

function Found({ found }: { readonly found: BooksChecked }) {
  if (found.is === "left") return <p>{t("books.left", { n: found.at })}</p>;
  if (found.is === "sound") {
    return <CheckOutcome ok words={t("books.all-hold", { n: found.checkpoint.size })} />;
  }
  return <Unsound found={found} />;
}

function Unsound({ found }: { readonly found: BooksChecked & { readonly is: "unsound" } }) {
  const { group } = useHere();
  const { at, refusal } = found;
  return (
    <>
      <CheckOutcome ok={false} words={t("books.failed-means")} />
      <p>
        {at !== undefined && (
          <TextLink to="/g/$group/about/books" params={{ group }} search={{ entry: at }}>
            {t("books.entry", { n: at })}
          </TextLink>
        )}{" "}
        {refusal.detail}
      </p>
    </>
  );
}
