/** What stands where a page would be: inside the house a page like others; where there is none, a page of its own. */

import { useContext } from "react";
import { OutsidePage } from "../components/OutsidePage.tsx";
import { Page } from "../components/Page.tsx";
import type { PageProps } from "../components/Page.tsx";
import { HereContext } from "../session/here.ts";

export function Instead(page: Pick<PageProps, "title" | "children">) {
  const isOutside = useContext(HereContext) === undefined;
  return isOutside ? <OutsidePage instead {...page} /> : <Page narrow instead {...page} />;
}
