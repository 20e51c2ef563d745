// Records of the catalogue made for the checks: lists, crosswalks, titles, profiles, coding. Left
// out is what wants a list without repetitions: the fuzzer repeats what it is given.

import { unique } from './forms.mjs';
import { call, imported, revision } from './suite.mjs';
import { ANY_TEXT } from './valid.mjs';

const LIST = 'code,level,title_vi\n1,1,Một\n';
const DESCRIBED = {
  nameVi: 'Danh mục kiểm tra giao diện',
  nameEn: 'List of the API checks',
  legalBasis: 'Không có',
  validFrom: '2026-01-01',
};

/** Milliseconds that the first model may take on a busy machine. */
const LEARNING = 180_000;

const path = (scheme) => `/classifications/${scheme}/2026`;

async function described({ suite, editor }) {
  const scheme = unique('kiem-tra-');
  await imported(suite, editor.key, path(scheme), LIST);
  await call(suite, editor.key, 'PUT', path(scheme), DESCRIBED, await revision(suite, editor.key, path(scheme)));
  return scheme;
}

async function published(by) {
  const scheme = await described(by);
  const version = await revision(by.suite, by.editor.key, path(scheme));
  await call(by.suite, by.authority.key, 'POST', `${path(scheme)}/publication`, {}, version);
  return scheme;
}

async function ofLists(by) {
  const { suite, editor } = by;
  const version = (scheme) => ({ scheme, version: '2026' });
  const current = (scheme) => revision(suite, editor.key, path(scheme));
  const [draft, empty] = ['a', 'b'].map((it) => unique(`kiem-tra-${it}`));
  const ready = await described(by);
  const corrected = await published(by);
  const unwanted = await described(by);
  const job = await imported(suite, editor.key, path(draft), LIST);
  return {
    'GET /imports/{id}': { path: { id: job.id } },
    'POST /classifications/{scheme}/{version}/imports': { path: version(empty), body: LIST },
    'PUT /classifications/{scheme}/{version}': {
      path: version(draft),
      version: await current(draft),
      body: DESCRIBED,
    },
    'POST /classifications/{scheme}/{version}/publication': {
      path: version(ready),
      version: await current(ready),
    },
    'POST /classifications/{scheme}/{version}/revisions': {
      path: version(corrected),
      version: await current(corrected),
      body: { note: 'Kiểm tra giao diện' },
    },
    'DELETE /classifications/{scheme}/{version}/draft': {
      path: version(unwanted),
      version: await current(unwanted),
    },
    'GET /classifications/{scheme}/changes': { path: { scheme: 'vsco' }, query: { from: '2020' } },
    'GET /reporting-obligations/{code}/due': { path: { code: 'ENR_Q' }, query: { period: '2026-Q1' } },
    'POST /areas/imports': {
      query: { dryRun: true },
      body: 'code,parent_code,name_vi,name_en,valid_from,legal_basis\n99,,Tỉnh Thử,Thu,2030-01-01,Không có\n',
    },
  };
}

async function ofCrosswalks(by) {
  const { suite, editor } = by;
  const ends = async () => [await published(by), await published(by)];
  const form = ([from, to]) => ({
    from: { scheme: from, version: '2026' },
    to: { scheme: to, version: '2026' },
    mappings: [{ code: '1', targets: [{ code: '1', weight: 1 }] }],
  });
  const named = ([from, to]) => ({ from: `${from}:2026`, to: `${to}:2026` });
  const drafted = await ends();
  const draft = await call(suite, editor.key, 'POST', '/crosswalks', form(drafted));
  const unwanted = await ends();
  const discarded = await call(suite, editor.key, 'POST', '/crosswalks', form(unwanted));
  return {
    'DELETE /crosswalks/{from}/{to}/draft': {
      path: named(unwanted),
      version: discarded.version,
    },
    'POST /crosswalks/{from}/{to}/imports': {
      path: named(await ends()),
      body: 'from_code,to_code\n1,1\n',
    },
    'POST /crosswalks/{from}/{to}/publication': {
      path: named(drafted),
      version: draft.version,
    },
    'GET /crosswalks/{from}/{to}': {
      path: { from: 'qualification-nd318:2025', to: 'qualification:2025' },
    },
  };
}

async function ofProfiles({ suite, editor, authority }) {
  const profile = {
    iscoRef: { version: '2008', code: '7212' },
    titles: { official: { vi: 'Thợ kiểm tra giao diện', en: 'API checker' } },
    summary: { vi: 'Kiểm tra giao diện.', en: 'Checks the API.' },
  };
  const tag = (code) => revision(suite, editor.key, `/occupations/${code}`);
  const drafted = async () => {
    const code = unique('9-kt-');
    await call(suite, editor.key, 'PUT', `/occupations/${code}`, profile);
    return code;
  };
  const shown = async () => {
    const code = await drafted();
    await call(suite, authority.key, 'POST', `/occupations/${code}/publication`, {}, await tag(code));
    return code;
  };
  const later = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  const proposed = async () => {
    const code = await shown();
    await call(suite, editor.key, 'PUT', `/occupations/${code}/deprecation`, { on: later }, await tag(code));
    return code;
  };
  const planned = await proposed();
  const unwanted = await drafted();
  await call(suite, authority.key, 'POST', `/occupations/${planned}/deprecation`, null, await tag(planned));
  const [draft, live, waiting] = [await drafted(), await shown(), await proposed()];
  return {
    'PUT /occupations/{code}': { path: { code: unique('9-kt-') }, body: profile },
    'POST /occupations/{code}/publication': { path: { code: draft }, version: await tag(draft) },
    'PUT /occupations/{code}/deprecation': {
      path: { code: live },
      version: await tag(live),
      body: { on: later },
    },
    'POST /occupations/{code}/deprecation': {
      path: { code: waiting },
      version: await tag(waiting),
      body: { on: later },
    },
    'DELETE /occupations/{code}/draft': { path: { code: unwanted }, version: await tag(unwanted) },
    'DELETE /occupations/{code}/deprecation': { path: { code: planned }, version: await tag(planned) },
    'GET /occupations/{code}': { path: { code: '7212' } },
    'GET /occupations/{code}/versions': { path: { code: live } },
    'GET /occupations/{code}/history': { path: { code: live } },
    'GET /occupations': { query: { q: 'thợ hàn' } },
    'GET /occupations/suggestions': { query: { q: 'thợ h' } },
  };
}

async function ofPriorityLists({ suite, authority, key: administrator }) {
  const form = (codes) => ({
    list: NAME(),
    nameVi: 'Danh sách kiểm tra giao diện',
    nameEn: 'List of the API checks',
    validFrom: '2026-01-01',
    legalBasis: 'Không có',
    scheme: 'isco',
    version: '2008',
    codes,
  });
  const drafted = async (codes = ['7212']) => {
    const { id } = await call(suite, authority.key, 'PUT', '/priority-lists', form(codes));
    return { path: { id }, version: await revision(suite, authority.key, `/priority-lists/${id}/draft`) };
  };
  const published = await drafted();
  const at = `/priority-lists/${published.path.id}`;
  await call(suite, administrator, 'POST', `${at}/publication`, undefined, published.version);
  return {
    'GET /priority-lists/{id}': { path: published.path },
    'GET /priority-lists/{id}/revisions': { path: published.path },
    'GET /priority-lists/{id}/history': { path: published.path },
    'GET /priority-lists/{id}/draft': { path: (await drafted()).path },
    'DELETE /priority-lists/{id}/draft': await drafted(),
    'POST /priority-lists/{id}/publication': await drafted(),
    'POST /priority-lists/{id}/imports': { ...(await drafted([])), body: 'code\n7212\n' },
  };
}

const NAME = () => unique('API_CHECK_').toUpperCase().replace(/[^A-Z0-9]/g, '_');

/** Targets and rows of the calendar: drafted by an authority, published by an administrator. */
async function ofReferenceData({ suite, authority, key: administrator }) {
  const stated = {
    nameVi: 'Kiểm tra giao diện',
    nameEn: 'API checks',
    validFrom: '2026-01-01',
    legalBasis: 'Không có',
  };
  const forms = {
    '/targets': () => ({ ...stated, indicator: NAME(), value: 70 }),
    '/reporting-obligations': () => ({
      ...stated,
      code: NAME().slice(0, 40),
      reporterRole: 'EMPLOYER',
      receiverRole: 'LABOUR_AUTHORITY',
      cadence: 'MONTH',
      dueRule: 'BY',
      dueMonthOffset: 0,
      dueDay: 25,
      graceDays: 0,
    }),
  };
  const samples = {};
  for (const [at, form] of Object.entries(forms)) {
    const drafted = async () => {
      const { id } = await call(suite, authority.key, 'PUT', at, form());
      return { path: { id }, version: await revision(suite, authority.key, `${at}/${id}/draft`) };
    };
    const published = await drafted();
    const { id } = published.path;
    await call(suite, administrator, 'POST', `${at}/${id}/publication`, undefined, published.version);
    samples[`PUT ${at}`] = { body: form() };
    for (const rest of ['', '/revisions', '/history']) {
      samples[`GET ${at}/{id}${rest}`] = { path: { id } };
    }
    samples[`GET ${at}/{id}/draft`] = { path: (await drafted()).path };
    samples[`DELETE ${at}/{id}/draft`] = await drafted();
    samples[`POST ${at}/{id}/publication`] = await drafted();
  }
  return samples;
}

async function ofTitles({ suite, editor }) {
  const titles = 'classification,code,title,language,kind\nisco/2008,7212,Thợ kiểm tra,vi,index\n';
  const stored = async () => {
    const source = unique('api-checks-');
    await imported(suite, editor.key, `/occupation-titles/imports?source=${source}`, titles);
    return source;
  };
  const tag = (source) => revision(suite, editor.key, `/occupation-titles/sources/${source}`);
  const [source, unwanted] = [await stored(), await stored()];
  await call(suite, editor.key, 'DELETE', `/occupation-titles/sources/${unwanted}`, undefined, await tag(unwanted));
  return {
    'POST /occupation-titles/imports': { query: { source: unique('api-checks-') }, body: titles },
    'GET /occupation-titles/sources/{source}': { path: { source: 'starter' } },
    'DELETE /occupation-titles/sources/{source}': {
      path: { source },
      version: await tag(source),
    },
    'DELETE /occupation-titles/sources/{source}/removal': {
      path: { source: unwanted },
      version: await tag(unwanted),
    },
  };
}

async function ofCoding({ suite, editor }) {
  const model = async () =>
    (await call(suite, editor.key, 'GET', '/coding-models')).items.find((it) => it.state === 'READY');
  const begin = Date.now();
  while (!(await model())) {
    if (Date.now() - begin > LEARNING) {
      throw new Error('no coding model was learned');
    }
    await new Promise((later) => setTimeout(later, 1_000));
  }
  const asked = (text) => ({ items: [{ text: unique(`${text} `) }] });
  const kept = unique('api-checks-');
  await call(suite, editor.key, 'POST', '/occupation-codings', {
    items: [{ id: kept, text: 'thợ hàn' }],
    keep: true,
  });
  const review = (await call(suite, editor.key, 'POST', '/coding-reviews', asked('thợ kiểm tra'))).items[0];
  return {
    'POST /coding-models': { body: { classification: 'isco' } },
    'GET /coding-models/{number}': { path: { number: (await model()).number } },
    'POST /occupation-codings': { body: { items: [{ id: ANY_TEXT, text: 'Tuyển gấp thợ hàn' }] } },
    'DELETE /occupation-codings/{id}': { path: { id: kept } },
    'POST /coding-reviews': { body: asked('thợ kiểm tra') },
    'GET /coding-reviews/{id}': { path: { id: review.id } },
    'POST /coding-reviews/{id}/decision': {
      path: { id: review.id },
      version: review.version,
      body: { code: '7212' },
    },
  };
}

export const catalogueMakers = [
  ofLists,
  ofCrosswalks,
  ofProfiles,
  ofPriorityLists,
  ofReferenceData,
  ofTitles,
  ofCoding,
];
