import { z } from "zod";
import type { Lens } from "../../model/Lens.ts";
import type { Reader } from "./Reader.ts";
import { entityNode } from "./StoredNode.ts";

const voiceCount = z.object({ voice: entityNode, statements: z.number(), spoken: z.number() });
export type VoiceCount = z.infer<typeof voiceCount>;

const row = z.object({ voices: z.array(voiceCount) });

/** Who is heard under a lens, most-heard first. */
export async function readVoices(reader: Reader, lens: Lens, limit: number): Promise<readonly VoiceCount[]> {
  return (await reader.row("voices", { lens, limit }, row)).voices;
}
