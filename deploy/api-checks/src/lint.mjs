// Spectral with three rule sets and Redocly, less what deviations.json states.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { here, tool } from './tools.mjs';

const MOST_DEVIATIONS = 5;

export function deviations() {
  const all = JSON.parse(readFileSync(join(here, 'deviations.json'), 'utf8'));
  if (all.length > MOST_DEVIATIONS || all.some((it) => !it.why || it.rules.length === 0)) {
    throw new Error(`deviations.json: at most ${MOST_DEVIATIONS}, each with rules and a reason`);
  }
  return all;
}

function spectral(file) {
  const done = tool('spectral', ['lint', '--ruleset', 'spectral.yaml', '--format', 'json', '--quiet', file]);
  // Spectral ends with 1 for findings, with 2 when it could not work.
  if (done.status > 1 || !done.stdout.trimStart().startsWith('[')) {
    throw new Error(`spectral failed: ${done.stderr || done.stdout}`);
  }
  return JSON.parse(done.stdout.slice(0, done.stdout.lastIndexOf(']') + 1)).map((it) => ({
    error: it.severity === 0,
    rule: String(it.code),
    where: it.path.join('.'),
    message: it.message,
  }));
}

function redocly(file) {
  const done = tool('redocly', ['lint', '--extends', 'recommended', '--format', 'json', '--max-problems', '100000', file]);
  const from = done.stdout.indexOf('{');
  if (from < 0) {
    throw new Error(`redocly failed: ${done.stderr}`);
  }
  return JSON.parse(done.stdout.slice(from)).problems.map((it) => ({
    error: it.severity === 'error',
    rule: `redocly:${it.ruleId}`,
    where: it.location[0]?.pointer ?? '',
    message: it.message,
  }));
}

/** Errors that no deviation covers, the number of warnings, and deviations that cover nothing. */
export function lint(file) {
  const found = [...spectral(file), ...redocly(file)];
  const known = deviations();
  const covering = (it) => known.find((d) => d.rules.includes(it.rule) && new RegExp(d.only).test(it.where));
  const warnings = {};
  for (const it of found.filter((each) => !each.error && !covering(each))) {
    warnings[it.rule] = (warnings[it.rule] ?? 0) + 1;
  }
  const used = new Set(found.map(covering));
  return {
    errors: found.filter((it) => it.error && !covering(it)),
    warnings,
    deviations: known.map((it) => it.what),
    unused: known.filter((it) => !used.has(it)).map((it) => it.what),
  };
}
