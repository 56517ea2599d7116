import type { Definitions } from "./Definitions.ts";
import { shownPlace } from "./Definitions.ts";
import { findCycle } from "./findCycle.ts";
import type { Entry, RegistryReading } from "./Reading.ts";
import { describeEnd, endWord, References } from "./References.ts";
import type { Report } from "./Report.ts";
import type { EntityEntry, InterestEntry, MergeEntry } from "./schema/registryFile.ts";

/** Holds registries to what they say of each other's entries: organs, members, roles, broader and opposite goals, merges. */
export function checkRegistry(
  registries: readonly RegistryReading[],
  definitions: Definitions,
  report: Report,
): void {
  const references = new References(definitions, report);
  const entities = registries.flatMap((registry) => registry.entities);
  const interests = registries.flatMap((registry) => registry.interests);
  for (const entry of entities) checkEntity(entry, references);
  for (const entry of interests) checkInterest(entry, references);
  refuseCycles(entities, "organOf", report);
  refuseCycles(interests, "broader", report);
  checkOpposites(interests, report);
  checkMerges(
    registries.flatMap((registry) => registry.merges),
    definitions,
    report,
  );
}

function checkEntity({ value, path, origin }: Entry<EntityEntry>, references: References): void {
  // A list of one may be written without brackets; its place is then the key's value, which is where looking ends.
  value.organOf.forEach((id, n) => {
    references.entity(id, "Actor", origin, [...path, "organOf", n], "what a body is an organ of");
  });
  value.memberOf.forEach((id, n) => {
    references.entity(id, "Actor", origin, [...path, "memberOf", n], "what one is a member of");
  });
  value.roles.forEach((role, n) => {
    references.entity(role.of, "Entity", origin, [...path, "roles", n, "of"], "where one holds a role");
  });
}

function checkInterest({ value, path, origin }: Entry<InterestEntry>, references: References): void {
  value.broader.forEach((id, n) => {
    references.interest(id, origin, [...path, "broader", n], "the broader goal");
  });
  if (value.opposite !== undefined)
    references.interest(value.opposite, origin, [...path, "opposite"], "the opposite goal");
}

function refuseCycles<K extends string>(
  entries: readonly Entry<{ readonly id: string } & Readonly<Record<K, readonly string[]>>>[],
  key: K,
  report: Report,
): void {
  const targets = new Map(entries.map(({ value }) => [value.id, value[key]]));
  const byId = new Map(entries.map((entry) => [entry.value.id, entry]));
  for (const cycle of findCycle(targets)) {
    const entry = byId.get(cycle[0] ?? "");
    if (entry === undefined) continue;
    const round = [...cycle, cycle[0]].map((id) => `\`${id}\``).join(" > ");
    report.at(entry.origin, [...entry.path, key], {
      code: "cycle",
      message: `\`${key}\` leads round in a circle (${round}): take one of them out`,
    });
  }
}

/** Opposite is said once or on both sides, and of two goals only. */
function checkOpposites(interests: readonly Entry<InterestEntry>[], report: Report): void {
  const opposite = new Map<string, { of: string; by: Entry<InterestEntry> }>();
  for (const entry of interests) {
    const { id, opposite: other } = entry.value;
    if (other === undefined) continue;
    const place = [...entry.path, "opposite"];
    if (other === id) {
      report.at(entry.origin, place, {
        code: "opposite",
        message: `\`${id}\` is named as its own opposite, expected another goal`,
      });
      continue;
    }
    const clash = [
      [id, other],
      [other, id],
    ].find(([one = "", two]) => (opposite.get(one)?.of ?? two) !== two);
    const known = clash === undefined ? undefined : opposite.get(clash[0] ?? "");
    if (known !== undefined) {
      report.at(entry.origin, place, {
        code: "opposite",
        message: `\`${clash?.[0]}\` already has the opposite \`${known.of}\` (${shownPlace(known.by)}): a goal has one opposite`,
      });
      continue;
    }
    opposite.set(id, { of: other, by: entry });
    opposite.set(other, { of: id, by: entry });
  }
}

function checkMerges(merges: readonly Entry<MergeEntry>[], definitions: Definitions, report: Report): void {
  const keeps = new Map<string, Entry<MergeEntry>>();
  const merged = new Map<string, Entry<MergeEntry>>();
  for (const entry of merges) {
    if (!keeps.has(entry.value.keep)) keeps.set(entry.value.keep, entry);
  }
  for (const entry of merges) {
    const { value, path, origin } = entry;
    const keep = definitions.node(value.keep);
    const slugs = [
      { id: value.keep, at: [...path, "keep"] },
      ...value.same.map((id, n) => ({ id, at: [...path, "same", n] })),
    ];
    for (const { id, at } of slugs) {
      const node = definitions.node(id);
      if (node === undefined) {
        if (definitions.claimsNode(id)) continue;
        const near = definitions.nearNode(id);
        const hint =
          near === undefined ? "merges join entities that are both defined" : `did you mean \`${near}\`?`;
        report.at(origin, at, {
          code: "merge-undefined",
          message: `unknown entity \`${id}\`, ${hint}`,
          found: id,
          ...(near === undefined ? {} : { suggestion: near }),
        });
      } else if (node.kind !== "entity") {
        const message = `\`${id}\` is ${describeEnd(endWord(node))}, expected an entity: only entities can be merged`;
        report.at(origin, at, { code: "merge-type", message });
      } else if (keep?.kind === "entity" && node.type !== keep.type) {
        const message = `\`${id}\` is ${describeEnd(endWord(node))} and \`${value.keep}\` ${describeEnd(endWord(keep))}: only entities of one type can be merged`;
        report.at(origin, at, { code: "merge-type", message });
      }
    }
    value.same.forEach((id, n) => {
      const at = [...path, "same", n];
      const chained = keeps.get(id);
      const before = merged.get(id);
      if (chained !== undefined) {
        const message = `\`${id}\` is merged into \`${value.keep}\` here and kept at ${shownPlace(chained)}: merge all into the one that is kept`;
        report.at(origin, at, { code: "merge-chain", message });
      } else if (before !== undefined && before.value.keep !== value.keep) {
        // Two guesses may compete; two certainties cannot.
        if (before.value.confidence !== "certain" && value.confidence !== "certain") return;
        const message = `\`${id}\` is merged into \`${value.keep}\` here and into \`${before.value.keep}\` at ${shownPlace(before)}: merge it once`;
        report.at(origin, at, { code: "merge-chain", message });
      } else {
        merged.set(id, entry);
      }
    });
  }
}
