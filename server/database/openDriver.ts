import neo4j, { type Config, type Driver } from "neo4j-driver";
import type { RemoteNeo4j } from "./settings.ts";

/** What a connection needs of the settings. */
export interface BoltLimits {
  readonly databaseName: string | undefined;
  readonly queryTimeoutMs: number;
  readonly databaseTimeoutMs: number;
}

/**
 * Of the time after which a database counts as gone: what one try may take. The rest is for those who pass the news on,
 * so that it arrives within that time.
 */
export const answerShare = 0.85;

/** Whole numbers as JavaScript numbers, as all of ours are. */
export const plainNumbers = { disableLosslessIntegers: true } as const;

/** A driver that finds out in time where a database is gone; nothing is sent before the first query. */
export function openDriver(target: RemoteNeo4j, limits: BoltLimits, own: Config): Driver {
  const { credentials } = target;
  const auth = credentials && neo4j.auth.basic(credentials.username, credentials.password);
  return neo4j.driver(target.uri, auth, {
    ...own,
    userAgent: "ascribe",
    telemetryDisabled: true,
    connectionTimeout: limits.databaseTimeoutMs * answerShare,
    connectionAcquisitionTimeout: limits.databaseTimeoutMs * answerShare,
    // A connection idle for longer is tried before it is used: a database that hangs is found out in time.
    connectionLivenessCheckTimeout: 1_000,
    maxTransactionRetryTime: 0,
  });
}
