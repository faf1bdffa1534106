/** People who together may call a new device for me, should I lose all of mine: who they are, and naming them. */

import { Button } from "@mantine/core";
import { Suspense, useState } from "react";
import { Card } from "../../../components/Card.tsx";
import { Waiting } from "../../../components/Waiting.tsx";
import { useEverybody } from "../../../form/everybody.ts";
import { formatList } from "../../../messages/format.ts";
import { part } from "../../../section/part.ts";
import { useHere } from "../../../session/here.ts";
import type { Keys } from "./use-keys.ts";
import { t } from "./words.ts";
import names from "./ways.module.css";

/** For those who name some. */
const NameGuardians = part(() => import("./NameGuardians.tsx"), "NameGuardians");

export function Guardians({ of: { guardians, needed } }: { readonly of: Keys["guarded"] }) {
  const { group } = useHere();
  const [naming, setNaming] = useState(false);
  const { people } = useEverybody(group, guardians);
  const called = guardians.map((one) => people.find(({ value }) => value === one)?.label ?? "…");
  return (
    <Card title={t("guardians.title")}>
      <div className={names.sheet}>
        <p>{t("guardians.means")}</p>
        {called.length > 0 && <p>{t("guardians.are", { names: formatList(called), n: needed })}</p>}
        {naming ? (
          <Suspense fallback={<Waiting lines={3} />}>
            <NameGuardians />
          </Suspense>
        ) : (
          <div className={names.buttons}>
            <Button variant="default" onClick={() => setNaming(true)}>
              {t("guardians.name")}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
