import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./graphiql.css";
import { createRoot } from "react-dom/client";
import { GraphiqlPage } from "./GraphiqlPage.tsx";

/** GraphiQL, whole and from our own origin: its editor's workers are bundled, nothing is fetched from elsewhere. */
function show(): void {
  const root = document.getElementById("graphiql");
  if (root === null) throw new Error("the page lacks its #graphiql");
  createRoot(root).render(<GraphiqlPage />);
}

show();
