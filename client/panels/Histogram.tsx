import { bucketName } from "./bucketName.ts";
import { count } from "./count.ts";

export interface Bucket {
  readonly from: string;
  readonly to: string;
  readonly statements: number;
  readonly inFavor: number;
  readonly against: number;
}

/**
 * Statements in each bucket as bars: those for and against their interest from the ground up, the rest above. A picture
 * of what a table or the sliders beside it say in words, so it is hidden from assistive technology.
 */
export function Histogram({ buckets, lit }: { buckets: readonly Bucket[]; lit?: readonly [number, number] }) {
  const most = Math.max(1, ...buckets.map(({ statements }) => statements));
  // Few buckets do not become walls.
  const wide = Math.min(12, 100 / Math.max(1, buckets.length));
  const high = (statements: number) => (statements / most) * 100;
  return (
    <svg
      className="histogram"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {buckets.map((bucket, index) => {
        const { from, statements, inFavor, against } = bucket;
        const off = lit !== undefined && (index < lit[0] || index > lit[1]);
        const bars = [
          { kind: "for", from: 0, to: inFavor },
          { kind: "against", from: inFavor, to: inFavor + against },
          { kind: "other", from: inFavor + against, to: statements },
        ];
        return (
          <g key={from} className={off ? "off" : undefined}>
            <title>{`${bucketName(bucket)}: ${count(statements, "statement")}`}</title>
            {bars.map((bar) => (
              <rect
                key={bar.kind}
                className={bar.kind}
                x={index * wide + wide * 0.08}
                width={wide * 0.84}
                y={100 - high(bar.to)}
                height={Math.max(0, high(bar.to) - high(bar.from))}
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}
