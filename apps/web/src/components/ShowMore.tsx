/** The next page of a list, when there is one. */

import { Button } from "@mantine/core";
import { t } from "./words.ts";

export interface ShowMoreProps {
  readonly of: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

export function ShowMore({ of }: ShowMoreProps) {
  if (!of.hasNextPage) return null;
  return (
    <>
      <Button
        variant="default"
        mt="sm"
        loading={of.isFetchingNextPage}
        onClick={() => void of.fetchNextPage()}
      >
        {t("show-more")}
      </Button>
      <p data-paper>{t("paper.more")}</p>
    </>
  );
}
