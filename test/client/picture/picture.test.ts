import fc from "fast-check";
import { expect, test } from "vitest";
import type { DrawnScene } from "../../../client/picture/DrawnScene.ts";
import { pictureName } from "../../../client/picture/pictureName.ts";
import { sceneSvg } from "../../../client/picture/sceneSvg.ts";
import { xmlText } from "../../../client/picture/xmlText.ts";

const edge = {
  source: "quay",
  target: "mole",
  width: 2,
  line: "solid",
  tail: "filled",
  head: "one",
  diff: "none",
  from: { x: 10, y: 0 },
  to: { x: 190, y: 0 },
  controls: [{ x: 100, y: 40 }],
} as const;

const scene: DrawnScene = {
  box: { x1: -50, y1: -30, x2: 300, y2: 200 },
  nodes: [
    {
      id: "quay",
      type: "State",
      label: "The quay\nof Harbour",
      side: "left",
      size: 20,
      tone: 1,
      letter: "B",
      pinned: false,
      at: { x: 0, y: 0 },
      badge: { left: 5, top: -15, width: 14.6, text: "+3" },
    },
    {
      id: "mole",
      type: "Interest",
      label: "a mole",
      side: "right",
      size: 30,
      tone: -2,
      letter: "",
      pinned: true,
      at: { x: 200, y: 0 },
      badge: undefined,
    },
  ],
  edges: [
    { ...edge, id: "quay:WANTS:mole", mark: "for", badge: { glyph: "≠", at: { x: 100, y: 20 } } },
    { ...edge, id: "quay:OPPOSES:mole", mark: "against", line: "dotted", tail: "hollow", badge: undefined },
    { ...edge, id: "quay:ALLIED_WITH:mole", mark: "acts", head: "none", badge: undefined },
    {
      ...edge,
      id: "quay:CALLS:quay",
      mark: "acts",
      controls: [
        { x: 0, y: 50 },
        { x: 50, y: 0 },
      ],
      badge: undefined,
    },
  ],
};

const names = new Map([["quay", "The quay of Harbour"]]);

test("a picture has every node, edge and badge, labels line by line, full names, and its caption", () => {
  const { svg, width, height } = sceneSvg(scene, names, ["9 statements", "sources sha256 0123"], "light");
  const [drawn = "", legend = ""] = svg.split('<g aria-label="Legend">');
  expect(drawn.match(/<path /g)?.length).toBe(4);
  // Three arrowheads, and a diamond drawn twice for its double line.
  expect(drawn.match(/<polygon /g)?.length).toBe(5);
  expect(drawn.match(/stroke-dasharray/g)?.length).toBe(1);
  expect([...legend.matchAll(/fill="#1c2430" font-size="11">([^<]+)</g)].map(([, word]) => word)).toEqual([
    "state",
    "interest",
    "community B",
    "neighbours not shown",
    "wants, values",
    "opposes, fears",
    "acts, is related",
    "only hypothetical or conditional",
    "said by or for the holder too",
    "only by others",
    "disputed",
    "larger, wider: more statements",
  ]);
  for (const text of [
    "B",
    "The quay",
    "of Harbour",
    "a mole",
    "+3",
    "≠",
    "9 statements",
    "sources sha256 0123",
  ]) {
    expect(svg).toContain(`>${text}</text>`);
  }
  expect(svg).toContain("<title>The quay of Harbour</title>");
  expect(svg).toContain(`width="${width}" height="${height}"`);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(sceneSvg(scene, names, [], "dark").svg).not.toBe(sceneSvg(scene, names, [], "light").svg);
});

test("an edge that was never drawn is left out, the rest stays", () => {
  const lost = { ...edge, id: "lost", mark: "for", from: { x: Number.NaN, y: 0 }, badge: undefined } as const;
  const { svg } = sceneSvg({ ...scene, edges: [...scene.edges, lost] }, names, [], "light");
  const [drawn = ""] = svg.split('<g aria-label="Legend">');
  expect(drawn.match(/<path /g)?.length).toBe(4);
});

test("any name is text in the picture: no markup of it comes through, nor what XML cannot hold", () => {
  const any = fc.string({ unit: fc.constantFrom(..."<>&\"'/ab\u0000\u0008\ud800\u202eمЖ]"), maxLength: 500 });
  fc.assert(
    fc.property(any, (name) => {
      const node = { ...scene.nodes[0], label: name };
      const svg = sceneSvg(
        { ...scene, nodes: [node as DrawnScene["nodes"][number]] },
        new Map([["quay", name]]),
        [name],
        "light",
      ).svg;
      const bare = svg.replaceAll(
        /<\/?(svg|title|desc|rect|g|text|path|circle|polygon)( [a-z-]+="[^"<>]*"| [a-zA-Z]+="[^"<>]*")*\/?>/g,
        "",
      );
      expect(bare).not.toMatch(/[<>]/);
      expect([...svg].filter((each) => each < " " && each !== "\n")).toEqual([]);
      expect(Buffer.from(svg, "utf8").toString("utf8")).toBe(svg);
    }),
    { seed: 7, numRuns: 200 },
  );
  expect(xmlText(`<script>"&'</script>`)).toBe("&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;");
});

test("a file's name says article, lens and sources, and is safe on any machine", () => {
  const store = "0123456789abcdef";
  expect(pictureName(["quay-2020"], {}, store)).toBe("ascribe-quay-2020-all-0123456789ab");
  expect(pictureName(["a", "b"], { kinds: ["STANCE"], speakers: ["quay", "mole"] }, store)).toBe(
    "ascribe-2-articles-kinds-stance-speakers-quay-mole-0123456789ab",
  );
  expect(pictureName([], { saidFrom: "../../etc" }, store)).toBe(
    "ascribe-0-articles-saidfrom-etc-0123456789ab",
  );
  expect(pictureName(["a"], { speakers: ["x".repeat(500)] }, store).length).toBeLessThan(100);
});
