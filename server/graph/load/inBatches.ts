/** Rows that go in with one query: enough to make the round trip cheap, few enough to keep the query's memory small. */
const batchSize = 2000;

/** Hands rows over in batches, one after the other. */
export async function inBatches<Row>(
  rows: readonly Row[],
  work: (batch: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize)
    await work(rows.slice(start, start + batchSize));
}
