// Looks for secrets in every tracked file, and in whatever any commit ever added.

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { here, root, tool } from './tools.mjs';

function git(...args) {
  const done = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 });
  if (done.status !== 0) {
    throw new Error(`git ${args[0]}: ${done.stderr}`);
  }
  return done.stdout;
}

/** What secretlint says about files, a line each; empty when there is nothing. */
export function scan(files, directory = root) {
  const done = tool(
    'secretlint',
    ['--secretlintrc', join(here, '.secretlintrc.json'), '--format', 'unix', '--no-color', '--no-glob', ...files],
    { cwd: directory },
  );
  // 0 nothing, 1 found something, 2 could not work.
  if (done.status > 1) {
    throw new Error(`secretlint failed: ${done.stderr || done.stdout}`);
  }
  return done.stdout.split('\n').filter((line) => /^\S+:\d+:\d+:/.test(line));
}

export function secrets(directory) {
  const files = git('ls-files', '-z').split('\0').filter(Boolean);
  const added = git('log', '--no-merges', '-p', '--unified=0', '--no-color', '--text')
    .split('\n')
    .filter((line) => line.startsWith('+') && line.length < 4000)
    .map((line) => line.slice(1));
  mkdirSync(directory, { recursive: true });
  const history = join(directory, 'history.txt');
  writeFileSync(history, [...new Set(added)].join('\n'));
  return { files: files.length, lines: added.length, found: [...scan(files), ...scan([history])] };
}
