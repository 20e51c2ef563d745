// What the checks ask the running suite for: its document, callers of several kinds, and one
// existing resource of each kind.

import { employer, institution } from './forms.mjs';

export async function call(suite, key, method, path, body, version) {
  const text = typeof body === 'string';
  const answer = await fetch(`${suite.url}/api/v1${path}`, {
    method,
    headers: {
      'X-API-Key': key,
      'Accept-Language': 'en',
      ...(body ? { 'Content-Type': text ? 'text/csv' : 'application/json' } : {}),
      ...(version ? { 'If-Match': `"${version}"` } : {}),
    },
    body: text || !body ? body : JSON.stringify(body),
  });
  const said = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${path} answered ${answer.status}: ${said.slice(0, 300)}`);
  }
  return said ? JSON.parse(said) : null;
}

/** The number in the entity tag of a resource whose body does not tell it. */
export async function revision(suite, key, path) {
  const answer = await fetch(`${suite.url}/api/v1${path}`, { headers: { 'X-API-Key': key } });
  return answer.headers.get('ETag').replaceAll('"', '');
}

/** Takes a record one step further. */
export function take(suite, key, collection, record, step, body) {
  return call(suite, key, 'POST', `/${collection}/${record.id}/${step}`, body, record.version);
}

/** Sends a file, and waits until it is worked off: into a version of a classification, or to any path of imports. */
export async function imported(suite, key, target, file) {
  const to = target.includes('/imports') ? target : `${target}/imports`;
  let job = await call(suite, key, 'POST', to, file);
  for (let asked = 0; !job.finishedAt; asked++) {
    if (asked > 600) {
      throw new Error(`the import does not end: ${JSON.stringify(job)}`);
    }
    await new Promise((later) => setTimeout(later, 100));
    job = await call(suite, key, 'GET', `/imports/${job.id}`);
  }
  return job;
}

async function register(suite, name, roles, organisation) {
  const client = await call(suite, suite.key, 'POST', '/api-clients', {
    name: `api-checks ${name}`,
    roles,
    everywhere: true,
    organisation,
  });
  const key = await call(suite, suite.key, 'POST', `/api-clients/${client.id}/keys`, {
    label: 'api-checks',
  });
  return { name, key: key.key, clientId: client.id, keyId: key.id, organisation };
}

/** The administrator and one caller of each kind that writes, each with a key of its own. */
export async function callers(suite, registrar) {
  const authority = await register(suite, 'authority', ['LABOUR_AUTHORITY', 'EDU_AUTHORITY', 'ESC']);
  const enterprise = await call(suite, registrar.key, 'POST', '/employers', employer());
  await take(suite, authority.key, 'employers', enterprise, 'verification');
  const school = await call(suite, registrar.key, 'POST', '/institutions', institution());
  return [
    { name: 'administrator', key: suite.key },
    authority,
    await register(suite, 'employer', ['EMPLOYER'], enterprise.id),
    await register(suite, 'institution', ['INSTITUTION_CLERK', 'INSTITUTION_HEAD'], school.id),
    await register(suite, 'editor', ['CATALOGUE_EDITOR', 'FORECASTER']),
  ];
}

/** Somebody who registers what the others then judge: nobody judges what is their own. */
export function registering(suite) {
  return register(suite, 'registrar', ['LABOUR_AUTHORITY', 'EDU_AUTHORITY']);
}

/** Values of path parameters that exist, by the path up to the parameter. */
export async function existing(suite, reader) {
  // Deleting and locking must hit something of its own, or the checks would lock themselves out.
  const victim = await register(suite, 'victim', ['PUBLIC']);
  const found = {
    '/api-clients/{id}': victim.clientId,
    '/api-clients/{id}/keys/{keyId}': victim.keyId,
    '/periods/{period}': '2026-Q3',
    '/enrollment-reports/{id}/versions/{number}': 1,
    '/classifications/{scheme}': 'vsco',
    '/classifications/{scheme}/{version}': 'current',
    '/classifications/{scheme}/{version}/items/{code}': '2',
    '/reporting-obligations/{code}': 'ENR_Q',
    '/datasets/{id}': 'enrollment',
  };
  const lists = ['enrollment-plans', 'enrollment-reports', 'institutions', 'employers', 'survey-rounds'];
  for (const list of [...lists, 'vacancies', 'areas', 'targets']) {
    const page = await call(suite, reader.key, 'GET', `/${list}?limit=1`);
    if (page.items.length > 0) {
      found[`/${list}/{id}`] = page.items[0].id;
    }
  }
  const successions = await call(suite, reader.key, 'GET', '/area-successions?limit=1');
  if (successions.items.length > 0) {
    found['/area-successions/{from}'] = successions.items[0].from.id;
    found['/area-successions/{from}/{to}'] = successions.items[0].to.id;
  }
  const round = found['/survey-rounds/{id}'];
  if (round) {
    found['/survey-rounds/{roundId}'] = round;
    const page = await call(suite, reader.key, 'GET', `/survey-rounds/${round}/responses?limit=1`);
    if (page.items.length > 0) {
      found['/survey-responses/{id}'] = page.items[0].id;
    }
  }
  return found;
}
