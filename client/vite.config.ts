import { existsSync } from "node:fs";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const root = import.meta.dirname;
const pages = { explorer: "index.html", graphiql: "graphiql/index.html" };

/** Builds the pages that the server hands out: the explorer at `/`, GraphiQL at `/graphql`, their assets under `/assets`. */
export default defineConfig({
  root,
  base: "/",
  plugins: [react()],
  // Modules, so that a worker too loads what it needs only when it needs it.
  worker: { format: "es" },
  build: {
    outDir: resolve(root, "../dist/client"),
    emptyOutDir: true,
    target: "es2023",
    // Icons and the like stay files: a policy without `data:` would refuse them inlined.
    assetsInlineLimit: 0,
    // GraphiQL's editor is 2.8 MB in one piece, which no other page loads.
    chunkSizeWarningLimit: 3_000,
    rolldownOptions: {
      // GraphiQL's modules open with directives to React's compiler, which does not run here.
      onLog: (level, log, report) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
      input: Object.fromEntries(
        Object.entries(pages)
          .map(([name, page]) => [name, resolve(root, page)])
          .filter(([, page]) => page !== undefined && existsSync(page)),
      ),
    },
  },
});
