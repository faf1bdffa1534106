/** The frame of every page: what it is, in one line what it is for, one main thing to do at the upper right. */

import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import { usePrint } from "../section/use-print.ts";
import { PaperHead, PrintButton } from "./Paper.tsx";
import names from "./Page.module.css";

export interface PageProps {
  readonly title: string;
  readonly lead?: string;
  readonly main?: ReactNode;
  readonly children: ReactNode;
  /** Narrow pages hold a form or a text. */
  readonly narrow?: boolean;
  /** What stands where a page would be that cannot be shown: nothing of that page is put onto paper. */
  readonly instead?: boolean;
}

export function Page({ title, lead, main, children, narrow, instead }: PageProps) {
  useDocumentTitle(`${title} · Plenty`);
  const print = usePrint(!instead);
  return (
    <div className={names.page} data-narrow={narrow} data-instead={instead}>
      {print && <PaperHead of={print} />}
      <header className={names.head}>
        <div>
          <h1 className={names.title}>{title}</h1>
          {lead !== undefined && (
            <p className={names.lead} data-screen={print !== undefined}>
              {lead}
            </p>
          )}
        </div>
        {(main !== undefined || print !== undefined) && (
          <div className={names.main} data-screen>
            {print && <PrintButton />}
            {main}
          </div>
        )}
      </header>
      {children}
    </div>
  );
}
