/** A closed group, seen by somebody who joined it and whom its members have yet to welcome. */

import { Empty } from "../components/Empty.tsx";
import { Page } from "../components/Page.tsx";
import { t } from "./words.ts";

export function NotWelcomed({ name }: { readonly name: string }) {
  return (
    <Page title={name}>
      <Empty text={t("closed.not-welcomed")} />
    </Page>
  );
}
