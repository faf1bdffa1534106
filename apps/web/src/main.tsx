/** Starts the app: theme, questions, routes. */

import "./theme/mantine.css";
import "./theme/global.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { present } from "@plenty/kernel";
import { whereForbidden } from "./lib/http.ts";
import { createQueryClient } from "./lib/query-client.ts";
import { router } from "./router.tsx";
import { cssVariables, theme } from "./theme/theme.ts";

const root = present(document.getElementById("root"), "index.html holds the root element");
const queryClient = createQueryClient();
whereForbidden(() => import("./session/come-in.ts"));

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

/** The host writes a fresh number into the page, which the page's own style elements must carry. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? "";
}
