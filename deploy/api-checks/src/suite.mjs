// What the checks ask the running suite for: its document, callers of several kinds, and one
// existing resource of each kind.

export async function call(suite, key, method, path, body) {
  const answer = await fetch(`${suite.url}/api/v1${path}`, {
    method,
    headers: {
      'X-API-Key': key,
      'Accept-Language': 'en',
      ...(body ? { 'Content-Type': 'application/json' } : {}),
    },
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 300)}`);
  }
  return text ? JSON.parse(text) : null;
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
  return { name, key: key.key, clientId: client.id, keyId: key.id };
}

/** The administrator and one caller of each kind that writes, each with a key of its own. */
export async function callers(suite) {
  const authority = await register(suite, 'authority', ['LABOUR_AUTHORITY', 'EDU_AUTHORITY', 'ESC']);
  const first = async (path) => (await call(suite, authority.key, 'GET', `${path}?limit=1`)).items[0];
  const employer = await first('/employers');
  const institution = await first('/institutions');
  return [
    { name: 'administrator', key: suite.key },
    authority,
    await register(suite, 'employer', ['EMPLOYER'], employer?.id),
    await register(
      suite,
      'institution',
      ['INSTITUTION_CLERK', 'INSTITUTION_HEAD'],
      institution?.id,
    ),
    await register(suite, 'editor', ['CATALOGUE_EDITOR', 'FORECASTER']),
  ];
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
