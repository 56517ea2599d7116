import type { Socket } from "node:net";
import { createInterface } from "node:readline";
import { z } from "zod";
import { neo4jLines } from "./neo4jLines.ts";

/**
 * What a command asks of the keeper of a local database: one JSON object a line.
 * lease: use the database until the connection ends. keep: run until told to stop. status: say how things are.
 * stop: no longer keep; with `force`, end at once, whoever uses it. leave: the lease's user is done.
 */
export const askShape = z.discriminatedUnion("ask", [
  z.object({ ask: z.literal("lease"), line: z.enum(neo4jLines), pid: z.int() }),
  z.object({ ask: z.literal("keep"), line: z.enum(neo4jLines) }),
  z.object({ ask: z.literal("status") }),
  z.object({ ask: z.literal("stop"), force: z.boolean() }),
  z.object({ ask: z.literal("leave"), linger: z.boolean() }),
]);
export type Ask = z.infer<typeof askShape>;

const connectionShape = z.object({ uri: z.string(), neo4j: z.string() });

export const replyShape = z.discriminatedUnion("say", [
  z.object({ say: z.literal("progress"), text: z.string() }),
  z.object({ say: z.literal("ready"), ...connectionShape.shape }),
  z.object({ say: z.literal("refused"), message: z.string(), advice: z.string().optional() }),
  z.object({
    say: z.literal("status"),
    state: z.enum(["starting", "ready", "stopping"]),
    ...connectionShape.partial().shape,
    kept: z.boolean(),
    users: z.array(z.int()),
    keeper: z.int(),
    java: z.int().optional(),
    watchdog: z.int().optional(),
  }),
  z.object({ say: z.literal("left"), stopping: z.boolean() }),
]);
export type Reply = z.infer<typeof replyShape>;
export type KeeperStatus = Extract<Reply, { say: "status" }>;

export function send(socket: Socket, message: Ask | Reply): void {
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}

/** Calls `listener` with each message of a shape; a line that is none ends the connection. */
export function receive<Message>(
  socket: Socket,
  shape: z.ZodType<Message>,
  listener: (message: Message) => void,
): void {
  const lines = createInterface({ input: socket });
  // readline hands the socket's errors on; what matters is that the connection closes, which the caller hears.
  lines.on("error", () => undefined);
  lines.on("line", (line) => {
    let message: Message;
    try {
      message = shape.parse(JSON.parse(line));
    } catch {
      socket.destroy();
      return;
    }
    listener(message);
  });
}
