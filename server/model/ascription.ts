import type { DayRange } from "./edtfRange.ts";
import { edtfRange } from "./edtfRange.ts";
import { type HeldRole, kept, type World } from "./World.ts";
import { type Ascription, type Form, narratingForms } from "./words.ts";

/** What the derivation of an ascription looks at; ids as coded, absent where unspecified or no entity. */
export interface Utterance {
  readonly subject?: string;
  readonly speaker?: string;
  readonly outlet: string;
  readonly form: Form;
  readonly said: DayRange;
}

/**
 * Whose word a statement is, where its file does not say: the first that fits of narrator, self, on-behalf, third-party.
 * On behalf goes upward only: a ministry speaks for its state, a state not for its ministry.
 */
export function deriveAscription(utterance: Utterance, world: World): Ascription {
  const { subject, speaker, outlet, form, said } = utterance;
  if (speaker === undefined) return "third-party";
  const voice = kept(world, speaker);
  if (voice === kept(world, outlet) && (narratingForms as readonly Form[]).includes(form)) return "narrator";
  if (subject === undefined) return "third-party";
  if (voice === kept(world, subject)) return "self";
  return principalsOf(voice, said, world).has(kept(world, subject)) ? "on-behalf" : "third-party";
}

/**
 * Those for whom a voice speaks at a time: what it is an organ of, what it holds a role of then, and what those are
 * organs of, upward; kept ids, the voice itself not among them. Merged entries lend theirs to the kept one.
 */
export function principalsOf(voice: string, said: DayRange, world: World): ReadonlySet<string> {
  const principals = new Set<string>();
  const open = slugsOf(voice, world).flatMap((slug) => [
    ...(world.organOf.get(slug) ?? []),
    ...(world.roles.get(slug) ?? []).filter((role) => heldAt(role, said)).map((role) => role.of),
  ]);
  while (open.length > 0) {
    const next = kept(world, open.pop() ?? "");
    if (next === voice || principals.has(next)) continue;
    principals.add(next);
    for (const slug of slugsOf(next, world)) open.push(...(world.organOf.get(slug) ?? []));
  }
  return principals;
}

/** A kept id and every slug merged into it. */
export function slugsOf(keep: string, world: World): readonly string[] {
  return [keep, ...(world.merged.get(keep) ?? [])];
}

function heldAt(role: HeldRole, said: DayRange): boolean {
  const from = role.from === undefined ? undefined : edtfRange(role.from)?.min;
  const to = role.to === undefined ? undefined : edtfRange(role.to)?.max;
  return (
    (from === undefined || said.max === undefined || from <= said.max) &&
    (to === undefined || said.min === undefined || said.min <= to)
  );
}
