/** The day of a moment, with the exact one and how long ago it was for those who point at it. */

import { useNow } from "../lib/use-now.ts";
import { formatAgo, formatDate, formatMoment } from "../messages/format.ts";

export function OnDay({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} title={`${formatMoment(at)} · ${formatAgo(at, useNow())}`}>
      {formatDate(at)}
    </time>
  );
}
