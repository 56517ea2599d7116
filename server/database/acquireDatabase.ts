import { Refusal } from "../model/Refusal.ts";
import { BoltDatabase } from "./BoltDatabase.ts";
import type { Database } from "./Database.ts";
import { DataFolder } from "./DataFolder.ts";
import { otherWays } from "./findJava.ts";
import { LocalLease } from "./LocalLease.ts";
import type { Settings } from "./settings.ts";

/** A database in use. */
export interface Acquired {
  readonly database: Database;
  /** How other tools connect to the same database. */
  readonly connection: Connection;
  /**
   * Ends the use. The last user of the local database ends it: a moment later, so that the next command finds it
   * running; with `linger: false` now, and the promise waits for it.
   */
  release(options?: { readonly linger?: boolean }): Promise<void>;
}

export interface Connection {
  readonly uri: string;
  readonly username: string | undefined;
  /** The file that holds the password of the local database; absent for one that is not ours. */
  readonly passwordFile: string | undefined;
}

/**
 * The database of the settings, answering: the one of NEO4J_URI, or else the local one, which is started if need be.
 * @param progress told what takes time: fetching Neo4j, starting it
 * @throws Refusal DATABASE_UNAVAILABLE
 */
export async function acquireDatabase(
  settings: Settings,
  progress: (text: string) => void = () => undefined,
): Promise<Acquired> {
  return settings.remote === undefined
    ? await acquireLocal(settings, progress)
    : await acquireRemote(settings);
}

async function acquireRemote(settings: Settings): Promise<Acquired> {
  const { remote } = settings;
  if (remote === undefined) throw new Error("no NEO4J_URI");
  const database = new BoltDatabase(remote, settings);
  try {
    await database.ping();
  } catch (error) {
    await database.close();
    throw error;
  }
  const connection = { uri: remote.uri, username: remote.credentials?.username, passwordFile: undefined };
  return { database, connection, release: async () => await database.close() };
}

async function acquireLocal(settings: Settings, progress: (text: string) => void): Promise<Acquired> {
  if (process.platform === "win32") {
    const message = "The local database runs on Linux and macOS (and in Windows' subsystem for Linux).";
    throw new Refusal("DATABASE_UNAVAILABLE", message, otherWays);
  }
  const folder = DataFolder.open(settings.dataFolder);
  let database: BoltDatabase | undefined;
  const target = (uri: string) => ({
    uri,
    credentials: { username: "neo4j", password: folder.readPassword() },
  });
  let uri = "";
  const lease = await LocalLease.take(folder, settings.neo4jLine, progress, (address) => {
    uri = address;
    void database?.moveTo(target(address));
  });
  // NEO4J_DATABASE names a database of NEO4J_URI; Community has but one.
  const opened = new BoltDatabase(target(uri), { ...settings, databaseName: undefined });
  database = opened;
  return {
    database: opened,
    connection: { uri, username: "neo4j", passwordFile: folder.passwordFile },
    release: async ({ linger = true } = {}) => {
      await opened.close();
      await lease.release(linger);
    },
  };
}
