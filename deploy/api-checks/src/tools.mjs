// Calls the tools that npm installed here.

import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(dirname(fileURLToPath(import.meta.url)));
export const root = dirname(dirname(here));

export function tool(name, args, options = {}) {
  const done = spawnSync(join(here, 'node_modules', '.bin', name), args, {
    cwd: here,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    ...options,
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', NO_COLOR: '1', ...options.env },
  });
  if (done.error) {
    throw done.error;
  }
  return done;
}
