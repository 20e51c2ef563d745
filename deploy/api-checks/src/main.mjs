// Runs every check and prints one summary. See ../README.md.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz, succeeded } from './fuzz.mjs';
import { lint } from './lint.mjs';
import { secrets } from './secrets.mjs';
import { selftest } from './selftest.mjs';
import { here } from './tools.mjs';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:8080' },
    key: { type: 'string', default: process.env.KEY ?? '' },
    combinations: { type: 'string', default: '1' },
    patience: { type: 'string', default: '150' },
    only: { type: 'string', default: 'selftest,lint,secrets,fuzz' },
  },
});
const only = new Set(values.only.split(','));
const out = join(here, 'target');
mkdirSync(out, { recursive: true });
const suite = { url: values.url.replace(/\/$/, ''), key: values.key };
let failures = 0;
let started = Date.now();

function section(name, lines, wrong) {
  const seconds = Math.round((Date.now() - started) / 1000);
  started = Date.now();
  console.log(`${wrong.length === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
  [...lines, ...wrong].forEach((line) => console.log(`        ${line}`));
  failures += wrong.length;
}

const answer = await fetch(`${suite.url}/api/v1/openapi`);
const document = await answer.json();
const file = join(out, 'openapi.json');
writeFileSync(file, JSON.stringify(document, null, 1));
if (document['x-incomplete']) {
  throw new Error(`the document lacks ${document['x-incomplete']}`);
}

if (only.has('selftest')) {
  selftest(document, join(out, 'selftest'));
  section('self-tests: lint, judge and scan find planted faults', [], []);
}
if (only.has('lint')) {
  const found = lint(file);
  section(
    'lint: Spectral (general, OWASP, Zalando), Redocly (recommended)',
    [
      `${found.deviations.length} deviations: ${found.deviations.join('; ')}`,
      `warnings: ${Object.entries(found.warnings).map(([rule, times]) => `${rule} ${times}`).join(', ') || 'none'}`,
    ],
    [
      ...found.errors.slice(0, 50).map((it) => `${it.rule} at ${it.where}: ${it.message}`),
      ...found.unused.map((it) => `deviation no longer needed: ${it}`),
    ],
  );
}
if (only.has('secrets')) {
  const found = secrets(join(out, 'secrets'));
  section(
    `secrets: ${found.files} tracked files, ${found.lines} lines of history`,
    [],
    found.found,
  );
}
if (only.has('fuzz')) {
  if (!suite.key) {
    throw new Error('give an administrator key with --key or KEY');
  }
  const found = await fuzz(suite, document, join(out, 'fuzz'), {
    combinations: Number(values.combinations),
    patience: Number(values.patience) * 1000,
  });
  const reached = Object.values(found.operations);
  section(
    `fuzz: ${found.requests} requests by ${found.callers.join(', ')}`,
    [
      `${reached.length} operations, ${reached.filter(succeeded).length} of them answered a success`,
      ...(found.stopped ? [`stopped after ${values.patience} s; not reached: ${found.untouched.length}`] : []),
    ],
    [
      ...found.findings.map((it) => `${it.times}x ${it.request.slice(0, 160)} as ${it.who}: ${it.wrong}`),
      ...found.failed.map((it) => `a request that should succeed did not, or is of no operation: ${it}`),
      ...(found.stopped ? [] : found.untouched.map((it) => `never called: ${it}`)),
      ...(reached.length === 0 ? ['the fuzzer called nothing; see target/fuzz/specmatic.log'] : []),
    ],
  );
}
console.log(failures === 0 ? 'api-checks: everything passed' : `api-checks: ${failures} findings; details in ${out}`);
process.exit(failures === 0 ? 0 : 1);
