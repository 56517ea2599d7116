import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { neo4jLines } from "../../server/database/neo4jLines.ts";

const file = fileURLToPath(new URL("../../docker-compose.yml", import.meta.url));
const service = z.object({
  image: z.string().optional(),
  environment: z.record(z.string(), z.coerce.string()),
  ports: z.array(z.string()),
});
const { services } = z
  .object({ services: z.object({ neo4j: service, ascribe: service }) })
  .parse(parse(readFileSync(file, "utf8")));

test("every published port is this machine's alone", () => {
  const ports = Object.values(services).flatMap((one) => one.ports);
  expect(ports).toHaveLength(2);
  for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
});

test("the password has no default, and its absence an explanation", () => {
  const asked = /\$\{NEO4J_PASSWORD:\?set NEO4J_PASSWORD [^}]+\}$/;
  expect(services.neo4j.environment.NEO4J_AUTH).toMatch(asked);
  expect(services.ascribe.environment.NEO4J_PASSWORD).toMatch(asked);
});

test("its Neo4j is of a line that Ascribe is tested against", () => {
  expect(neo4jLines.map((line) => `neo4j:${line}-community`)).toContain(services.neo4j.image);
});

test("its Neo4j has the second wall of the local one", () => {
  const source = fileURLToPath(new URL("../../server/database/Neo4jProcess.ts", import.meta.url));
  const local = Object.fromEntries(
    [...readFileSync(source, "utf8").matchAll(/"([\w.]+)": "(.*)",/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
  const walls = Object.keys(local).filter((name) =>
    /^(dbms\.security\.(?!auth)|internal\.dbms\.cypher|db\.(transaction\.timeout|memory))/.test(name),
  );
  expect(walls).toHaveLength(6);
  // The image leaves out a setting without a value; such a one is its own default there.
  for (const name of walls.filter((wall) => local[wall] !== "")) {
    const variable = `NEO4J_${name.replaceAll("_", "__").replaceAll(".", "_")}`;
    expect([name, services.neo4j.environment[variable]]).toEqual([name, local[name]]);
  }
});
