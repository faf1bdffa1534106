/** The code of a pairing that stands behind the `#` of the address, and trying one. */

import { useLocation, useNavigate } from "@tanstack/react-router";
import { useState } from "react";

export function useCode() {
  const code = useLocation({ select: ({ hash }) => hash });
  const navigate = useNavigate();
  const [again, setAgain] = useState(0);
  const go = (typed: string) => {
    if (typed === code) setAgain(again + 1);
    else void navigate({ to: ".", hash: typed });
  };
  // the attempt is another one whenever a code is tried, be it the same
  return { code, attempt: `${code}/${again}`, go };
}
