// Records made for the checks, one for each step that a record can take once only, and with them
// one request for each operation that the suite must answer with a success.

import { AREA, employer, institution, unique } from './forms.mjs';
import { catalogueMakers } from './catalogue.mjs';
import { call, take } from './suite.mjs';

const LINE = { trainingField: '6520201', level: 'CAO_DANG', entryBackground: 'THPT', target: 100 };
const RETURNED = { reasons: ['OTHER'], text: 'Kiểm tra lại' };
const WHY = { reason: 'Kiểm tra giao diện' };
const VSCO = { scheme: 'vsco', version: '2020', code: '72' };

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19) + 'Z';

/** Where a request goes, and what it says. */
const at = (record, body) => ({ path: { id: record.id }, version: record.version, body });

async function ofEmployers({ suite, registrar, authority }) {
  const registered = () => call(suite, registrar.key, 'POST', '/employers', employer());
  const verified = async () => take(suite, authority.key, 'employers', await registered(), 'verification');
  const suspended = await take(suite, authority.key, 'employers', await verified(), 'suspension', WHY);
  const changed = await registered();
  return {
    'POST /employers': { body: employer() },
    'PUT /employers/{id}': at(changed, { ...employer(), code: changed.code }),
    'DELETE /employers/{id}/contact': at(await registered()),
    'POST /employers/{id}/verification': at(await registered()),
    'POST /employers/{id}/suspension': at(await verified(), WHY),
    'POST /employers/{id}/reactivation': at(suspended),
    'POST /employers/{id}/closure': at(await verified(), WHY),
  };
}

async function ofInstitutions({ suite, registrar }) {
  const made = () => call(suite, registrar.key, 'POST', '/institutions', institution());
  const changed = await made();
  return {
    'POST /institutions': { body: institution() },
    'PUT /institutions/{id}': at(changed, { ...institution(), code: changed.code }),
    'POST /institutions/{id}/suspension': at(await made(), WHY),
    'POST /institutions/{id}/closure': at(await made(), WHY),
    'POST /institutions/{id}/reactivation': at(
      await take(suite, registrar.key, 'institutions', await made(), 'suspension', WHY),
      WHY,
    ),
  };
}

async function ofPlans({ suite, authority, institution: school }) {
  const form = (year) => ({ institution: school.organisation, year, lines: [LINE] });
  const draft = (year) => call(suite, school.key, 'POST', '/enrollment-plans', form(year));
  const submitted = async (year) => take(suite, school.key, 'enrollment-plans', await draft(year), 'submission');
  const registered = await take(suite, authority.key, 'enrollment-plans', await submitted(2025), 'registration');
  const amended = { lines: [LINE], decisionNo: '1', decisionDate: '2025-06-01', ...WHY };
  return {
    'POST /enrollment-plans': { body: form(2026) },
    'PUT /enrollment-plans/{id}': at(await draft(2021), { lines: [LINE] }),
    'POST /enrollment-plans/{id}/submission': at(await draft(2022)),
    'POST /enrollment-plans/{id}/registration': at(await submitted(2023)),
    'POST /enrollment-plans/{id}/return': at(await submitted(2024), RETURNED),
    'POST /enrollment-plans/{id}/amendment': at(registered, amended),
  };
}

async function ofReports({ suite, authority, institution: school }) {
  const form = (period) => ({ institution: school.organisation, period, obligation: 'ENR_Q', nil: true });
  const draft = (period) => call(suite, school.key, 'POST', '/enrollment-reports', form(period));
  const submitted = async (period) =>
    take(suite, school.key, 'enrollment-reports', await draft(period), 'submission');
  const accepted = await take(suite, authority.key, 'enrollment-reports', await submitted('2025-Q1'), 'acceptance');
  return {
    'POST /enrollment-reports': { body: form('2026-Q2') },
    'PUT /enrollment-reports/{id}': at(await draft('2025-Q2'), { nil: true }),
    'POST /enrollment-reports/{id}/submission': at(await draft('2025-Q3')),
    'POST /enrollment-reports/{id}/acceptance': at(await submitted('2025-Q4')),
    'POST /enrollment-reports/{id}/return': at(await submitted('2026-Q1'), RETURNED),
    'POST /enrollment-reports/{id}/revision': at(accepted),
  };
}

async function ofRounds({ suite, authority, employer: enterprise }) {
  const form = () => ({
    name: 'Khảo sát kiểm tra giao diện',
    period: '2026-H2',
    areaCode: AREA,
    opensAt: inDays(-1),
    closesAt: inDays(30),
  });
  const answer = {
    headcount: 80,
    total6m: 10,
    lines: [{ vscoL2: '72', qualification: 'SO_CAP', number: 10, female: 1, reason: 'EXPANSION' }],
    hires: 5,
    leavers: 3,
  };
  const planned = () => call(suite, authority.key, 'POST', '/survey-rounds', form());
  const open = async () => take(suite, authority.key, 'survey-rounds', await planned(), 'opening');
  const draft = async () =>
    call(suite, enterprise.key, 'POST', `/survey-rounds/${(await open()).id}/responses`, answer);
  const submitted = async () => take(suite, enterprise.key, 'survey-responses', await draft(), 'submission');
  const closed = await take(suite, authority.key, 'survey-rounds', await open(), 'closing');
  return {
    'POST /survey-rounds': { body: form() },
    'PUT /survey-rounds/{id}': at(await planned(), form()),
    'POST /survey-rounds/{id}/opening': at(await planned()),
    'POST /survey-rounds/{id}/closing': at(await open()),
    'POST /survey-rounds/{id}/publication': at(closed),
    'POST /survey-rounds/{roundId}/responses': { path: { roundId: (await open()).id }, body: answer },
    'PUT /survey-responses/{id}': at(await draft(), answer),
    'POST /survey-responses/{id}/submission': at(await draft()),
    'POST /survey-responses/{id}/acceptance': at(await submitted()),
    'POST /survey-responses/{id}/return': at(await submitted(), RETURNED),
    'POST /survey-responses/{id}/exclusion': at(await submitted(), WHY),
  };
}

async function ofVacancies({ suite, employer: enterprise }) {
  const form = {
    title: 'Thợ hàn kết cấu thép',
    number: 10,
    qualification: 'TRUNG_CAP',
    position: 'STAFF',
    experienceBand: 'NONE',
    contractType: 'INDEFINITE',
    workTime: 'FULL_TIME',
    pay: { kind: 'MONTH', min: 9_000_000, max: 14_000_000 },
    place: { areaCode: AREA },
    closesOn: inDays(60).slice(0, 10),
  };
  const coded = { ...form, vscoRef: VSCO };
  const posted = (more) => call(suite, enterprise.key, 'POST', '/vacancies', { ...coded, ...more });
  return {
    'POST /vacancies': { body: coded },
    'PATCH /vacancies/{id}': at(await posted({}), { number: 12 }),
    'POST /vacancies/{id}/coding': at(await call(suite, enterprise.key, 'POST', '/vacancies', form), { vscoRef: VSCO }),
    'POST /vacancies/{id}/opening': at(await posted({ draft: true })),
    'POST /vacancies/{id}/fill': at(await posted({}), { filled: 3 }),
    'POST /vacancies/{id}/cancellation': at(await posted({}), WHY),
  };
}

async function ofClients({ suite, key: administrator }) {
  const form = { name: 'api-checks', roles: ['PUBLIC'], everywhere: true };
  const made = () => call(suite, administrator, 'POST', '/api-clients', form);
  const keyed = await made();
  const issued = await call(suite, administrator, 'POST', `/api-clients/${keyed.id}/keys`, {});
  return {
    'POST /api-clients': { body: form },
    'PUT /api-clients/{id}': at(await made(), { ...form, enabled: true }),
    'POST /api-clients/{id}/keys': { path: { id: keyed.id }, body: { label: 'api-checks' } },
    'POST /api-clients/{id}/keys/{keyId}/rotation': {
      path: { id: keyed.id, keyId: issued.id },
      body: { overlap: 'PT1H' },
    },
  };
}

async function ofFigures({ suite, authority }) {
  const lock = (of) => `/periods/${of}/lock?area=${AREA}`;
  const seen = (of) => call(suite, authority.key, 'GET', lock(of));
  const period = (of, version) => ({ path: { period: of }, query: { area: AREA }, version });
  const open = await seen('2020-Q1');
  if (open.locked) {
    await call(suite, authority.key, 'DELETE', lock('2020-Q1'), undefined, open.version);
  }
  if (!(await seen('2020-Q3')).locked) {
    await call(suite, authority.key, 'POST', lock('2020-Q3'));
  }
  return {
    'POST /periods/{period}/lock': period('2020-Q1'),
    'GET /periods/{period}/lock': period('2020-Q2'),
    'DELETE /periods/{period}/lock': period('2020-Q3', (await seen('2020-Q3')).version),
    'GET /indicators': { query: { code: 'PLAN_PCT', area: AREA, period: '2021-Q1' } },
    'GET /reports/R1': { query: { area: AREA, period: '2021-Q1' } },
    'GET /forecasts': { query: { measure: 'supply', area: AREA, from: '2023-Q1', to: '2023-Q1' } },
  };
}

/** One request for each operation that random ones hardly ever get through to. */
export async function requests(suite, people) {
  const by = { suite, key: suite.key, ...Object.fromEntries(people.map((it) => [it.name, it])) };
  const parts = [];
  const makers = [ofEmployers, ofInstitutions, ofPlans, ofReports, ofRounds, ofVacancies];
  for (const make of [...makers, ...catalogueMakers, ofClients, ofFigures]) {
    parts.push(await make(by));
  }
  return Object.assign({}, ...parts);
}
