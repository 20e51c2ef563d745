// Proves that each check can fail: a check that can't proves nothing.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Judge } from './judge.mjs';
import { lint } from './lint.mjs';
import { scan } from './secrets.mjs';

function expect(holds, what) {
  if (!holds) {
    throw new Error(`self-test: ${what}`);
  }
}

/** The suite's document with one fault for each rule set. */
function lintsFindFaults(document, directory) {
  const bad = structuredClone(document);
  const [first, second] = Object.values(bad.paths).map((item) => Object.values(item)[0]);
  second.operationId = first.operationId;
  bad.components.schemas.Problem.properties.selfTest = { type: 'string' };
  bad.info.version = 'one';
  delete bad.info.license;
  bad.paths['/api/v1/self-test/{id}'] = { get: { responses: { 200: { description: 'OK' } } } };
  const file = join(directory, 'bad.json');
  writeFileSync(file, JSON.stringify(bad));
  const rules = new Set(lint(file).errors.map((it) => it.rule));
  for (const rule of [
    'operation-operationId-unique',
    'owasp:api4:2023-string-limit',
    'must-use-semantic-versioning',
    'redocly:path-parameters-defined',
  ]) {
    expect(rules.has(rule), `lint does not find ${rule}, only ${[...rules]}`);
  }
}

function judgeFindsFaults(document) {
  const judge = new Judge(document);
  const problem = Buffer.from(
    JSON.stringify({
      type: '/problems/not-found', title: 't', status: 404, detail: 'd', instance: '/',
      code: 'NOT_FOUND', traceId: 'x',
    }),
  );
  const says = (status, type, body) => judge.judge('GET', '/api/v1/datasets', status, type, Buffer.from(body));
  expect(says(404, 'application/problem+json', problem) === null, 'a documented answer is refused');
  expect(says(500, 'application/problem+json', problem), 'a 500 passes');
  expect(says(299, 'application/json', '{}'), 'an undocumented status passes');
  expect(says(404, 'text/html', '<p>'), 'an undocumented media type passes');
  expect(says(404, 'application/problem+json', '{"title":1}'), 'a wrong body passes');
}

function scanFindsSecrets() {
  const directory = mkdtempSync(join(tmpdir(), 'api-checks-'));
  try {
    // Put together here, so that no such text stands in the repository.
    const fakes = {
      'key.pem': ['-----BEGIN RSA', 'PRIVATE KEY-----\n'].join(' ') + 'MIIEow'.repeat(40) + ['\n-----END RSA', 'PRIVATE KEY-----'].join(' '),
      'token.txt': `token: ghp${'_'}${'a1B2c3D4e5F6'.repeat(3)}`,
      'database.txt': ['postgres://someone:s3cret-w0rd', 'db.example.org:5432/main'].join('@'),
    };
    for (const [name, text] of Object.entries(fakes)) {
      writeFileSync(join(directory, name), text);
      const found = scan([join(directory, name)], directory);
      expect(found.length > 0, `the planted secret in ${name} is not found`);
    }
    writeFileSync(join(directory, 'clean.txt'), 'nothing to see');
    expect(scan([join(directory, 'clean.txt')], directory).length === 0, 'a clean file is blamed');
  } finally {
    rmSync(directory, { recursive: true });
  }
}

export function selftest(document, directory) {
  mkdirSync(directory, { recursive: true });
  lintsFindFaults(document, directory);
  judgeFindsFaults(document);
  scanFindsSecrets();
}
