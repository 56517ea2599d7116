import type { HostileFile } from "./HostileFile.ts";
import { misshapenFiles } from "./misshapenFiles.ts";
import { unreadableFiles } from "./unreadableFiles.ts";
import { unresolvedFiles } from "./unresolvedFiles.ts";

/** Every class of wrong file that a check refuses. */
export const hostileFiles: readonly HostileFile[] = [
  ...unreadableFiles,
  ...misshapenFiles,
  ...unresolvedFiles,
];
