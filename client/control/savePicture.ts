import { ApiError } from "../api/ApiError.ts";
import { readStatements } from "../api/readStatements.ts";
import type { Theme } from "../canvas/grammar.ts";
import { statementsOfView } from "../cite/statementsOfView.ts";
import { measureCaption, sizingWords } from "../measures/measureWords.ts";
import { pictureName } from "../picture/pictureName.ts";
import { sceneSvg } from "../picture/sceneSvg.ts";
import { svgToPng } from "../picture/svgToPng.ts";
import { isOpen, lensText } from "../state/Lens.ts";
import type { Measured } from "../state/Measures.ts";
import { announce } from "../state/transitions.ts";
import { visibleGraph } from "../state/visibleGraph.ts";
import type { Explorer } from "./Explorer.ts";
import { handFile } from "./handFile.ts";

/** Saves what the canvas shows as a picture, which says under it, and in its name, of what it is. */
export function savePicture(explorer: Explorer, kind: "png" | "svg", theme: Theme): Promise<void> {
  const drawn = explorer.drawn();
  if (drawn === undefined) return Promise.resolve();
  const state = explorer.store.get();
  const { lens } = state.view;
  const graph = visibleGraph(state);
  return explorer.tasks.run("Drawing the picture", async (signal) => {
    const { store, statements } = await readStatements(lens, signal);
    const behind = statementsOfView(statements, graph);
    const articles = [...new Map(behind.map(({ article }) => [article.id, article])).values()];
    const names = new Map([...graph.nodes.values()].map(({ id, name }) => [id, name]));
    const measured = explorer.measured();
    const caption = [
      `${behind.length} statements of ${nameArticles(articles)}`,
      ...(measured === undefined ? [] : [measureCaption(measured)]),
      `${isOpen(lens) ? "" : `Lens ${lensText(lens)} · `}Ascribe, sources sha256 ${store.slice(0, 16)}, ${new Date().toISOString().slice(0, 10)}`,
    ];
    const picture = sceneSvg({ ...drawn, ...largerOf(measured) }, names, caption, theme);
    const content = kind === "svg" ? new Blob([picture.svg], { type: "image/svg+xml" }) : await png(picture);
    const name = `${pictureName(
      articles.map(({ id }) => id),
      lens,
      store,
    )}.${kind}`;
    if (!signal.aborted) handFile(name, content);
    return (now) => announce(now, `Saved as ${name}.`);
  });
}

/** What makes a node larger, where that is a measure. */
function largerOf(measured: Measured | undefined): { larger?: string } {
  const size = measured?.choice.size ?? "statements";
  return size === "statements" ? {} : { larger: sizingWords[size].larger };
}

function nameArticles(
  articles: readonly { title: string | null; id: string; outlet: { name: string } }[],
): string {
  const [only] = articles;
  if (only === undefined || articles.length > 1) return `${articles.length} articles`;
  const title = only.title ?? only.id;
  return `${only.outlet.name}, “${title.length > 80 ? `${title.slice(0, 79)}…` : title}”`;
}

async function png(picture: Parameters<typeof svgToPng>[0]): Promise<Blob> {
  try {
    return await svgToPng(picture);
  } catch (cause) {
    throw new ApiError(
      "PICTURE_TOO_LARGE",
      "The browser could not draw so large a picture. Save it as SVG.",
      {
        cause,
      },
    );
  }
}
