/** Of each kind one: names that a canvas has to make room for. */
const wordings = [
  (n: number) => `Port ${n}`,
  (n: number) => `Standing Conference of Harbour Masters and Lighthouse Keepers, Section ${n}`,
  (n: number) => `Объединённое управление маяков и причалов № ${n}`,
  (n: number) => `الهيئة العامة للموانئ والمنارات ${n}`,
  (n: number) => `港湾与灯塔联合管理委员会第${n}处`,
] as const;

/** An invented world of as many nodes as are asked for, a third of them goals, with two claims a node, as the files that load it. */
export interface ManyNames {
  readonly ids: readonly string[];
  readonly registry: string;
  readonly facts: string;
}

export function manyNames(nodes: number): ManyNames {
  const goals = Math.floor(nodes / 3);
  const actors = Array.from({ length: nodes - goals }, (_, n) => `many-actor-${n}`);
  const interests = Array.from({ length: goals }, (_, n) => `many-goal-${n}`);
  const name = (n: number) => JSON.stringify(wordings[n % wordings.length]?.(n));
  const registry = [
    "format: registry/1",
    "entities:",
    "  - {id: many-paper, type: Organization, name: The Many Names Gazette}",
    ...actors.map(
      (id, n) => `  - {id: ${id}, type: ${n % 2 === 0 ? "State" : "Organization"}, name: ${name(n)}}`,
    ),
    ...(goals === 0 ? [] : ["interests:"]),
    ...interests.map((id, n) => `  - {id: ${id}, goal: ${name(n)}}`),
  ];
  const claims = Array.from({ length: goals === 0 ? 0 : 2 * nodes }, (_, n) => {
    const predicate = n % 3 === 0 ? "OPPOSES" : "WANTS";
    const subject = actors[(n * 7) % actors.length];
    const object = interests[(n * 5 + Math.floor(n / actors.length)) % goals];
    return `  - {id: s${n}, subject: ${subject}, predicate: ${predicate}, object: ${object}, form: narration, gloss: claim ${n}, at: [{paragraph: 1, sentence: 1}]}`;
  });
  const facts = [
    "format: factfile/1",
    "article:",
    "  id: many-article",
    "  outlet: many-paper",
    "  title: An invented article of many names",
    "  published: 2020-01-01",
    "  lang: en",
    `  text: {sha256: ${"0".repeat(64)}, chars: 100, body: [0, 100]}`,
    "coding: {by: coder-1, on: 2020-01-02, method: human, status: reviewed}",
    "statements:",
    ...claims,
  ];
  return {
    ids: [...actors, ...interests],
    registry: `${registry.join("\n")}\n`,
    facts: `${facts.join("\n")}\n`,
  };
}
