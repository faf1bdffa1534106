/** What stands where an answer will be: quiet lines, and a word for those who hear the page. */

import { Skeleton, VisuallyHidden } from "@mantine/core";
import { t } from "../messages/message.ts";

export function Waiting({ lines = 3 }: { readonly lines?: number }) {
  return (
    <div role="status">
      <VisuallyHidden>{t("waiting")}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton
          key={line}
          height="0.95rem"
          my="0.6rem"
          width={`${92 - ((line * 17) % 40)}%`}
          radius="sm"
        />
      ))}
    </div>
  );
}
