import type { PlainStatement } from "./PlainStatement.ts";

/** Statements parted into voices that do not lean on each other, one statement held against all others at a time. */
export function plainVoices(told: readonly PlainStatement[]): readonly (readonly PlainStatement[])[] {
  const voices: PlainStatement[][] = [];
  for (const statement of told) {
    const near = voices.filter((voice) => voice.some((other) => leans(statement, other)));
    for (const voice of near) voices.splice(voices.indexOf(voice), 1);
    voices.push([statement, ...near.flat()]);
  }
  return voices;
}

/** One in the other's chain (the outlet as it prints all aside), one house, or one that repeats the other. */
function leans(a: PlainStatement, b: PlainStatement): boolean {
  return (
    a.chain.slice(1).includes(b.voice ?? "") ||
    b.chain.slice(1).includes(a.voice ?? "") ||
    a.house.some((id) => b.house.includes(id)) ||
    a.restates.includes(b.id) ||
    b.restates.includes(a.id)
  );
}
