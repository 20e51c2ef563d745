// Lets the fuzzer Specmatic call the suite through a proxy that changes who calls and judges what
// comes back. Specmatic's own verdict can't be taken: it expects 200 for whatever it makes up,
// where the truthful answer is "not found" or "not in this state".

import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Judge } from './judge.mjs';
import { requests as succeeding } from './records.mjs';
import { callers, existing, registering } from './suite.mjs';
import { valid } from './valid.mjs';

const METHODS = new Set(['get', 'put', 'post', 'patch', 'delete']);

/** Whether one of the answers to an operation, counted by status, was a success. */
export function succeeded(answers = {}) {
  return Object.keys(answers).some((it) => it.startsWith('2'));
}

/** The fuzzer can't draw from the whole range of a long: it counts the numbers in it, in a long. */
function narrow(schema) {
  if (schema?.format === 'int64') {
    schema.minimum = Math.max(schema.minimum, -1e15);
    schema.maximum = Math.min(schema.maximum, 1e15);
  }
  for (const part of [...Object.values(schema?.properties ?? {}), schema?.items]) {
    if (part) {
      narrow(part);
    }
  }
}

/** The document as the fuzzer gets it: path parameters name what exists, one way to sign in. */
export function seeded(document, found) {
  const copy = structuredClone(document);
  copy.security = [{ ApiKey: [] }];
  copy.components.securitySchemes = { ApiKey: copy.components.securitySchemes.ApiKey };
  Object.values(copy.components.schemas).forEach(narrow);
  for (const [path, item] of Object.entries(copy.paths)) {
    for (const [verb, operation] of Object.entries(item)) {
      if (!METHODS.has(verb)) {
        continue;
      }
      if (operation.security?.length > 0) {
        operation.security = copy.security;
      }
      for (const parameter of (operation.parameters ?? []).filter((it) => !it.$ref)) {
        const upTo = path.slice('/api/v1'.length, path.indexOf(`{${parameter.name}}`) + parameter.name.length + 2);
        if (parameter.in === 'path' && found[upTo] !== undefined) {
          parameter.schema = { type: typeof found[upTo] === 'number' ? 'integer' : 'string', enum: [found[upTo]] };
        }
        if (parameter.name === 'If-Match') {
          parameter.schema = { type: 'string', enum: ['"1"'] };
        }
      }
    }
  }
  return copy;
}

/**
 * Parts of the plan with few optional query parameters each: the fuzzer tries combinations of
 * wrong ones, which grow with the square of their number.
 */
export function slices(plan, width) {
  const optional = (operation) =>
    (operation.parameters ?? []).filter((it) => it.in === 'query' && !it.required);
  const parts = [];
  for (let from = 0; ; from += width) {
    const part = structuredClone(plan);
    for (const [path, item] of Object.entries(part.paths)) {
      for (const [verb, operation] of Object.entries(item).filter(([it]) => METHODS.has(it))) {
        const all = optional(operation);
        if (from > 0 && all.length <= from) {
          delete item[verb];
        } else {
          const kept = new Set(all.slice(from, from + width));
          operation.parameters = (operation.parameters ?? []).filter(
            (it) => !all.includes(it) || kept.has(it),
          );
        }
      }
      if (!Object.keys(item).some((it) => METHODS.has(it))) {
        delete part.paths[path];
      }
    }
    if (Object.keys(part.paths).length === 0) {
      return parts;
    }
    parts.push(part);
  }
}

/** Sends one request on and records what came back. */
function forward(suite, judge, record, seen) {
  return new Promise((resolve) => {
    const finish = (status, rawHeaders, type, answer, wrong) => {
      const address = seen.url.split('?')[0];
      record({
        ...seen,
        status,
        answer,
        operation: judge.find(seen.method, address).path,
        wrong: wrong ?? judge.judge(seen.method, address, status, type, answer),
      });
      resolve({ status, rawHeaders, answer });
    };
    const onward = http.request(
      suite.url + seen.url,
      { method: seen.method, headers: seen.headers },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          finish(response.statusCode, response.rawHeaders, response.headers['content-type'], Buffer.concat(parts)),
        );
      },
    );
    onward.on('error', (failure) => finish(0, [], '', Buffer.alloc(0), `no answer: ${failure.message}`));
    onward.end(seen.body);
  });
}

/** Every request is made by every caller; the fuzzer gets to know the most favourable answer. */
function proxy(suite, judge, people, record) {
  return http.createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => {
      const headers = { ...request.headers, host: new URL(suite.url).host, connection: 'close' };
      delete headers['specmatic-response-code'];
      // A test of the key itself keeps what it sends.
      const own = headers['x-api-key'] === suite.key;
      let best = null;
      for (const who of own ? people : [{ name: 'nobody', key: headers['x-api-key'] }]) {
        const answer = await forward(suite, judge, record, {
          who: who.name,
          method: request.method,
          url: request.url,
          headers: own ? { ...headers, 'x-api-key': who.key } : headers,
          body: Buffer.concat(chunks),
        });
        const rank = (it) => (it.status >= 200 && it.status < 300 ? 0 : [401, 403, 404, 0].includes(it.status) ? 2 : 1);
        best = best === null || rank(answer) < rank(best) ? answer : best;
      }
      if (best.status === 0) {
        response.destroy();
      } else {
        response.writeHead(best.status, best.rawHeaders);
        response.end(best.answer);
      }
    });
  });
}

function specmatic(directory, name, files, port, key, { generative, combinations, patience }) {
  const jar = join(
    dirname(createRequire(import.meta.url).resolve('specmatic/package.json')),
    'specmatic.jar',
  );
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const log = createWriteStream(join(directory, `${name}.log`));
  const child = spawn(
    java,
    ['-Xmx768m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar, 'test', ...files,
      `--testBaseURL=http://127.0.0.1:${port}`, '--timeout-in-ms=20000'],
    {
      cwd: directory,
      env: {
        ...process.env,
        ApiKey: key,
        SPECMATIC_GENERATIVE_TESTS: String(generative),
        MAX_TEST_REQUEST_COMBINATIONS: String(combinations),
        SPECMATIC_DISABLE_TELEMETRY: 'true',
      },
    },
  );
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal });
    });
  });
}

/** Runs the fuzzer; gives counts and findings, the latter once per operation and kind. */
export async function fuzz(suite, document, directory, { combinations, patience }) {
  mkdirSync(directory, { recursive: true });
  const registrar = await registering(suite);
  const people = await callers(suite, registrar);
  const succeed = await succeeding(suite, [...people, registrar]);
  const judge = new Judge(document);
  const plan = seeded(document, await existing(suite, people[1]));
  const files = slices(plan, 3).map((part, index) => {
    const file = `suite-${index + 1}.json`;
    writeFileSync(join(directory, file), JSON.stringify(part));
    return file;
  });
  const findings = new Map();
  const operations = new Map();
  let requests = 0;
  const server = proxy(suite, judge, people, (seen) => {
    requests++;
    if (seen.operation) {
      const name = `${seen.method} ${seen.operation}`;
      const known = operations.get(name) ?? {};
      known[seen.status] = (known[seen.status] ?? 0) + 1;
      operations.set(name, known);
    }
    if (seen.wrong) {
      const kind = `${seen.method} ${seen.operation ?? seen.url} ${seen.wrong.replace(/\d+/g, '#')}`;
      if (!findings.has(kind)) {
        findings.set(kind, { ...seen, times: 0 });
      }
      findings.get(kind).times++;
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const port = server.address().port;
  writeFileSync(join(directory, 'valid.json'), JSON.stringify(valid(plan, succeed)));
  // What succeeds once must come first: random requests change what it is about.
  await specmatic(directory, 'valid', ['valid.json'], port, suite.key, {
    generative: false,
    combinations: 1,
    patience,
  });
  const failed = Object.keys(succeed).filter((it) => {
    const [verb, path] = it.split(' ');
    return !succeeded(operations.get(`${verb} /api/v1${path}`));
  });
  const end = await specmatic(directory, 'specmatic', files, port, suite.key, {
    generative: true,
    combinations,
    patience,
  });
  server.closeAllConnections();
  server.close();
  const all = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).filter((it) => METHODS.has(it)).map((verb) => `${verb.toUpperCase()} ${path}`),
  );
  const report = {
    requests,
    callers: people.map((it) => it.name),
    operations: Object.fromEntries([...operations].sort()),
    failed,
    untouched: all.filter((it) => !operations.has(it)),
    stopped: end.signal !== null,
    findings: [...findings.values()].map((it) => ({
      times: it.times,
      wrong: it.wrong,
      who: it.who,
      request: `${it.method} ${it.url}`,
      sent: it.body.toString('utf8').slice(0, 2000),
      headers: Object.fromEntries(
        Object.entries(it.headers).filter(([name]) => name !== 'x-api-key' && name !== 'authorization'),
      ),
      status: it.status,
      answer: it.answer.toString('utf8').slice(0, 2000),
    })),
  };
  writeFileSync(join(directory, 'report.json'), JSON.stringify(report, null, 2));
  return report;
}
