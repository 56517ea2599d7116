import { existsSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../model/Refusal.ts";
import { acquireDatabase, type Connection } from "./acquireDatabase.ts";
import { DataFolder } from "./DataFolder.ts";
import { localStatus } from "./localControl.ts";
import type { Settings } from "./settings.ts";

/** How the database of the settings is, and how any tool connects to it. */
export interface DatabaseState {
  /** `local`: run by Ascribe in `dataFolder`. `yours`: the one of NEO4J_URI. */
  readonly kind: "local" | "yours";
  readonly state: "running" | "starting" | "stopping" | "stopped" | "unreachable";
  /** Absent for a local database that was never started. */
  readonly uri: string | undefined;
  readonly username: string | undefined;
  /** Where the password lies: a file (local), or the environment variable NEO4J_PASSWORD (yours). */
  readonly passwordFile: string | undefined;
  readonly database: string | undefined;
  /** Of a local database only, from here on: the version that runs, or ran last. */
  readonly neo4j?: string | undefined;
  readonly dataFolder?: string;
  readonly logs?: string;
  /** Whether it runs until `db stop`, though nobody uses it. */
  readonly kept?: boolean;
  /** The processes that use it now. */
  readonly users?: readonly number[];
  /** The processes that it consists of. */
  readonly processes?: {
    readonly keeper: number;
    readonly java: number | undefined;
    readonly watchdog: number | undefined;
  };
}

/** Asks how the database is; starts nothing. */
export async function databaseState(settings: Settings): Promise<DatabaseState> {
  return settings.remote === undefined ? await localState(settings) : await remoteState(settings);
}

async function remoteState(settings: Settings): Promise<DatabaseState> {
  const shape = (
    state: DatabaseState["state"],
    connection: Omit<Connection, "passwordFile">,
  ): DatabaseState => ({
    kind: "yours",
    state,
    uri: connection.uri,
    username: connection.username,
    passwordFile: undefined,
    database: settings.databaseName,
  });
  const { uri = "", credentials } = settings.remote ?? {};
  try {
    const acquired = await acquireDatabase(settings);
    await acquired.release();
    return shape("running", acquired.connection);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "DATABASE_UNAVAILABLE") throw error;
    return shape("unreachable", { uri, username: credentials?.username });
  }
}

async function localState(settings: Settings): Promise<DatabaseState> {
  const path = settings.dataFolder;
  const folder = existsSync(path) ? DataFolder.open(path) : undefined;
  const record = folder?.readRecord();
  const status = folder && (await localStatus(folder));
  return {
    kind: "local",
    state: status === undefined ? "stopped" : status.state === "ready" ? "running" : status.state,
    uri: status?.uri ?? (record && `bolt://127.0.0.1:${record.port}`),
    username: "neo4j",
    passwordFile: folder && existsSync(folder.passwordFile) ? folder.passwordFile : undefined,
    database: "neo4j",
    neo4j: status?.neo4j ?? record?.neo4j,
    dataFolder: folder?.root ?? path,
    logs: join(folder?.home ?? path, "logs"),
    kept: status?.kept ?? false,
    users: status?.users ?? [],
    ...(status && { processes: { keeper: status.keeper, java: status.java, watchdog: status.watchdog } }),
  };
}
