/** A time as people say it, with the exact moment for those who point at it or hear it. */

import { useNow } from "../lib/use-now.ts";
import { formatAgo, formatMoment } from "../messages/format.ts";

export function Ago({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} title={formatMoment(at)} data-moment={formatMoment(at)}>
      {formatAgo(at, useNow())}
    </time>
  );
}
