/** The frame of a narrow page that one sees before one is in a group: there is no shell around it. */

import { Page } from "./Page.tsx";
import type { PageProps } from "./Page.tsx";
import names from "./OutsidePage.module.css";

export function OutsidePage(page: Omit<PageProps, "narrow">) {
  return (
    <main className={names.outside}>
      <Page narrow {...page} />
    </main>
  );
}
