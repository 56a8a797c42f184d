import "./zod-without-eval.ts";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { DiscreetProvider } from "../platform/discreet.tsx";
import { LanguageProvider } from "../platform/language-provider.tsx";
import { createQueryClient } from "../platform/query-client.ts";
import { UploadQueueProvider } from "../recordings/sending/upload-queue-provider.tsx";
import { router } from "./routes.tsx";
import "./styles.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <LanguageProvider>
        <DiscreetProvider>
          <UploadQueueProvider>
            <RouterProvider router={router} />
          </UploadQueueProvider>
        </DiscreetProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
