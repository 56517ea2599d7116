import { Command } from "commander";
import { DataFolder } from "../database/DataFolder.ts";
import { type DatabaseState, databaseState } from "../database/databaseState.ts";
import { LocalLease } from "../database/LocalLease.ts";
import { stopLocal } from "../database/localControl.ts";
import { readSettings, type Settings } from "../database/settings.ts";
import { Refusal } from "../model/Refusal.ts";
import { talkOf } from "./Talk.ts";

/** `ascribe db start|stop|status`: the local database by hand. Exit 0; `status` 2 where the database does not answer. */
export function dbCommand(): Command {
  const db = new Command("db").description(
    "the local database: start it to stay, stop it, see how to connect to it",
  );

  db.command("start")
    .description("start the local database and keep it running until `ascribe db stop`")
    .addHelpText("after", "\nExample:\n  $ ascribe db start && ascribe load facts && ascribe query --list")
    .action(async (_options: unknown, command: Command) => {
      const talk = talkOf(command);
      const settings = localSettings("start");
      const folder = DataFolder.open(settings.dataFolder);
      await LocalLease.keep(folder, settings.neo4jLine, (text) => talk.say(text));
      console.log(describe(await databaseState(settings)));
    });

  db.command("stop")
    .description("end the local database; where it is in use, when its last user leaves")
    .option("--force", "end it at once, whoever uses it")
    .addHelpText("after", "\nExample:\n  $ ascribe db stop")
    .action(async ({ force = false }: { force?: boolean }, command: Command) => {
      const talk = talkOf(command);
      const settings = localSettings("stop");
      const folder = DataFolder.open(settings.dataFolder);
      const status = await stopLocal(folder, force);
      if (status === undefined) talk.say(`No database runs in ${folder.root}`);
      else if (force || status.users.length === 0) talk.say(`Stopped the database in ${folder.root}`);
      else
        talk.say(`In use by process ${status.users.join(", ")}: it ends when they do (--force ends it now)`);
    });

  db.command("status")
    .description("say whether the database answers, and how any Neo4j tool or driver connects to it")
    .option("--json", "one JSON object")
    .addHelpText(
      "after",
      "\nExit status: 0 the database answers, 2 it does not.\n\nExample:\n  $ ascribe db status --json",
    )
    .action(async ({ json = false }: { json?: boolean }) => {
      const state = await databaseState(readSettings());
      console.log(json ? JSON.stringify(state, null, 2) : describe(state));
      if (state.state !== "running") process.exitCode = 2;
    });

  return db;
}

function localSettings(verb: string): Settings {
  const settings = readSettings();
  if (settings.remote === undefined) return settings;
  throw new Refusal(
    "BAD_USER_INPUT",
    `NEO4J_URI is set to ${settings.remote.uri}: that database is not Ascribe's to ${verb}.`,
    "Unset NEO4J_URI to use the local database.",
  );
}

function describe(state: DatabaseState): string {
  const password =
    state.kind === "yours"
      ? "in NEO4J_PASSWORD"
      : state.passwordFile
        ? `in ${state.passwordFile}`
        : "made at the first start";
  const rows: [string, string | undefined][] = [
    [
      "database",
      state.kind === "local" ? `local, Neo4j ${state.neo4j ?? "not started yet"}` : "yours (NEO4J_URI)",
    ],
    ["state", state.state + (state.kept ? ", kept until ascribe db stop" : "")],
    ["URI", state.uri],
    ["user", state.username],
    ["password", password],
    ["name", state.database],
    ["used by", state.users && state.users.length > 0 ? `process ${state.users.join(", ")}` : undefined],
    ["data", state.dataFolder],
    ["logs", state.logs],
  ];
  return rows
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name.padEnd(9)} ${value}`)
    .join("\n");
}
