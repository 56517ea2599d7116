import { z } from "zod";
import { factFile } from "./factFile.ts";
import { sha256 } from "./fields.ts";
import { registryFile } from "./registryFile.ts";
import { vocabularyFile } from "./vocabularyFile.ts";

/**
 * What `ascribe export json` writes and `ascribe import json` reads: one document of each format for the vocabulary and
 * the registry, and one for each article, each of them whole enough to be a file of its own.
 */
export const exportFile = z
  .strictObject({
    $schema: z.string().exactOptional(),
    format: z.literal("export/1"),
    store: sha256.meta({
      description: "The hash of all loaded files: names the state of the graph that this was read from.",
    }),
    lens: z.record(z.string(), z.unknown()).exactOptional().meta({
      description: "The lens that statements passed, as in the API; left out: everything was exported.",
    }),
    vocabulary: vocabularyFile,
    registry: registryFile,
    articles: z.array(factFile).meta({
      description: "A document for each coding of an article, in the order of the articles' dates.",
    }),
  })
  .meta({
    title: "Ascribe export",
    description: "A graph, or what of it passes a lens, as the files that rebuild it.",
  });
