import type { Socket } from "node:net";
import { Refusal } from "../model/Refusal.ts";
import type { DataFolder } from "./DataFolder.ts";
import { Gate } from "./Gate.ts";
import { type Ask, type KeeperStatus, receive, replyShape, send } from "./messages.ts";

/** How the local database of a folder is; undefined where it does not run. */
export async function localStatus(folder: DataFolder): Promise<KeeperStatus | undefined> {
  const socket = await Gate.knock(folder.root);
  if (socket === undefined) return undefined;
  const status = await askStatus(socket, folder, { ask: "status" });
  socket.destroy();
  return status;
}

/**
 * Ends the local database of a folder if nobody uses it, or anyway with `force`, and waits until it has ended. Where it
 * is used, it ends when the last user leaves.
 * @returns who used it when asked; undefined where it did not run
 */
export async function stopLocal(folder: DataFolder, force: boolean): Promise<KeeperStatus | undefined> {
  const socket = await Gate.knock(folder.root);
  if (socket === undefined) return undefined;
  const closed = new Promise<void>((done) => socket.once("close", () => done()));
  const status = await askStatus(socket, folder, { ask: "stop", force });
  if (status !== undefined && (force || status.users.length === 0)) await closed;
  socket.destroy();
  return status;
}

/** A keeper that is there and says nothing. */
export function silent(folder: DataFolder): Refusal {
  return new Refusal(
    "DATABASE_UNAVAILABLE",
    `The keeper of the database in ${folder.root} does not answer.`,
    `End it (pgrep -f keeperMain.ts shows its process), then run the command again.`,
  );
}

/** One question, one answer; undefined where the keeper ends meanwhile. */
async function askStatus(socket: Socket, folder: DataFolder, ask: Ask): Promise<KeeperStatus | undefined> {
  return await new Promise((done, fail) => {
    const silence = setTimeout(() => {
      fail(silent(folder));
      socket.destroy();
    }, 15_000);
    socket.once("close", () => {
      clearTimeout(silence);
      done(undefined);
    });
    receive(socket, replyShape, (reply) => {
      clearTimeout(silence);
      if (reply.say === "status") done(reply);
    });
    send(socket, ask);
  });
}
