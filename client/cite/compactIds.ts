/**
 * Statement ids as a reader can look each up, none left out: `quay/s1-s3, s7; mole/s2`. The part before the slash stands
 * once; numbers that follow each other without a gap become a range of its two ends.
 */
export function compactIds(ids: readonly string[]): string {
  const codings = new Map<string, string[]>();
  for (const id of ids) {
    const slash = id.lastIndexOf("/");
    const coding = id.slice(0, slash + 1);
    codings.set(coding, [...(codings.get(coding) ?? []), id.slice(slash + 1)]);
  }
  return [...codings].map(([coding, locals]) => coding + ranges(locals).join(", ")).join("; ");
}

function ranges(locals: readonly string[]): string[] {
  const runs: { first: string; last: string }[] = [];
  for (const local of locals) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.last, local)) run.last = local;
    else runs.push({ first: local, last: local });
  }
  return runs.flatMap(({ first, last }) =>
    first === last ? [first] : follows(first, last) ? [first, last] : [`${first}-${last}`],
  );
}

/** `s10` follows `s9`; `s010` follows `s009`. Ids with a hyphen make no range: its ends could not be told. */
function follows(before: string, after: string): boolean {
  const [, letters, digits] = /^([^\d-]*)(\d+)$/.exec(before) ?? [];
  if (letters === undefined || digits === undefined) return false;
  const next = String(BigInt(digits) + 1n);
  return after === letters + (digits.startsWith("0") ? next.padStart(digits.length, "0") : next);
}
