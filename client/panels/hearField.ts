import type { CorpusQuery } from "../generated/operations.ts";

/**
 * By which field of the lens a voice is heard alone: an outlet as speaker, since as a mere passer-on it stands in every
 * chain of its articles and the lens's voices leave it out; anyone else wherever in the chain.
 */
export function hearField(id: string, corpus: CorpusQuery | undefined): "speakers" | "voices" {
  return corpus?.articles.nodes.some(({ outlet }) => outlet.id === id) ? "speakers" : "voices";
}
