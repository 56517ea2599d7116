import { readSettings, type Settings } from "../database/settings.ts";

/** The settings of the environment, with what `--port` and `--host` say in the place of PORT and HOST. */
export function readServerSettings({ port, host }: { port?: string; host?: string }): Settings {
  return readSettings({
    ...process.env,
    ...(port === undefined ? {} : { PORT: port }),
    ...(host === undefined ? {} : { HOST: host }),
  });
}
