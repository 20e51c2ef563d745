// Judges answers by the document: is this status, this media type, this body promised?

import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

export class Judge {
  constructor(document) {
    this.document = document;
    this.ajv = new Ajv({ strict: false, allErrors: false, validateFormats: true });
    formats(this.ajv);
    this.ajv.addFormat('decimal', true);
    this.ajv.addSchema(document, 'suite');
    this.validators = new Map();
    this.paths = Object.keys(document.paths)
      .map((path) => ({
        path,
        pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]*')}$`),
        holes: (path.match(/\{/g) ?? []).length,
      }))
      .sort((a, b) => a.holes - b.holes);
  }

  find(method, address) {
    const found = this.paths.find((it) => it.pattern.test(address));
    const operation = found && this.document.paths[found.path][method.toLowerCase()];
    return { path: found?.path, operation };
  }

  /** What is wrong with an answer, or null. */
  judge(method, address, status, type, body) {
    if (status >= 500 && status !== 503) {
      return `answered ${status}`;
    }
    // The HTTP server's own refusals, before any of our code sees the request: a request line above
    // 16 KiB, headers above 32 KiB.
    if ((status === 414 || status === 431) && body.length === 0) {
      return null;
    }
    const { path, operation } = this.find(method, address);
    if (!operation) {
      // A fuzzer's own address, such as an empty path segment: a refusal is right.
      return status >= 400 ? null : `answered ${status} to an operation that does not exist`;
    }
    const key = operation.responses[status] ? String(status) : 'default';
    const promised = this.resolve(operation.responses[key]);
    if (!promised || (key === 'default' && status < 400)) {
      return `status ${status} is not documented`;
    }
    const media = type?.split(';')[0].trim().toLowerCase() ?? '';
    if (body.length === 0) {
      return promised.content && status !== 304 ? `status ${status} without its body` : null;
    }
    const kinds = Object.keys(promised.content ?? {});
    const kind = kinds.find((it) => it.split(';')[0].toLowerCase() === media);
    if (!kind) {
      return `status ${status} as ${media || 'nothing'}, documented as ${kinds.join(', ') || 'nothing'}`;
    }
    if (!media.includes('json') || !promised.content[kind].schema) {
      return null;
    }
    return this.mismatch(path, method.toLowerCase(), key, kind, operation.responses[key], body);
  }

  mismatch(path, method, key, kind, response, body) {
    let value;
    try {
      value = JSON.parse(body.toString('utf8'));
    } catch {
      return 'the body is no JSON';
    }
    const pointer = [
      ...(response.$ref ? response.$ref.slice(2).split('/') : ['paths', path, method, 'responses', key]),
      'content',
      kind,
      'schema',
    ]
      .map((it) => encodeURIComponent(it.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    if (!this.validators.has(pointer)) {
      this.validators.set(pointer, this.ajv.compile({ $ref: `suite#/${pointer}` }));
    }
    const validate = this.validators.get(pointer);
    if (validate(value)) {
      return null;
    }
    const { instancePath, message } = validate.errors[0];
    return `the body is not as documented: ${instancePath || '/'} ${message}`;
  }

  resolve(response) {
    return response?.$ref
      ? response.$ref.slice(2).split('/').reduce((it, part) => it?.[part], this.document)
      : response;
  }
}
