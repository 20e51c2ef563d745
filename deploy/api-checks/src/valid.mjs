// The part of the document that has only requests which the suite must answer with a success.

/** A text that the fuzzer makes up: it fills lists with two items of the same kind, which may have to differ. */
export const ANY_TEXT = Symbol('any text');

const METHODS = new Set(['get', 'put', 'post', 'patch', 'delete']);

function resolved(schema, document) {
  const name = schema?.$ref?.split('/').pop();
  const found = name ? document.components.schemas[name] : schema;
  const choices = found?.anyOf ?? found?.oneOf ?? found?.allOf;
  return choices ? resolved(choices.find((it) => it.type !== 'null'), document) : found;
}

/** A schema that only this value meets; what the document asks of it still has to hold. */
function exactly(value, schema, document) {
  const known = resolved(schema, document) ?? {};
  if (value === ANY_TEXT) {
    return { type: 'string', minLength: 5, maxLength: 20 };
  }
  if (Array.isArray(value)) {
    return { type: 'array', items: exactly(value[0], known.items, document), minItems: 1, maxItems: 1 };
  }
  if (typeof value === 'object') {
    const properties = Object.fromEntries(
      Object.entries(value).map(([name, it]) => [name, exactly(it, known.properties?.[name], document)]),
    );
    return { type: 'object', properties, required: Object.keys(value), additionalProperties: false };
  }
  const type = typeof value === 'number' ? 'number' : typeof value;
  return { type: Number.isInteger(value) ? 'integer' : type, enum: [value] };
}

function parameters(operation, request) {
  const given = { ...request.query, ...request.path };
  return (operation.parameters ?? [])
    .filter((it) => it.in === 'path' || given[it.name] !== undefined || (it.name === 'If-Match' && request.version))
    .map((it) => {
      const value = it.name === 'If-Match' ? `"${request.version}"` : given[it.name];
      return { ...it, required: true, schema: { type: 'string', enum: [String(value)] } };
    });
}

/**
 * Answers are left out: what they hold is judged by the document as it is.
 *
 * @param requests by operation, as "POST /employers"
 */
export function valid(document, requests) {
  const copy = structuredClone(document);
  for (const [path, item] of Object.entries(copy.paths)) {
    for (const [verb, operation] of Object.entries(item).filter(([it]) => METHODS.has(it))) {
      const request = requests[`${verb.toUpperCase()} ${path.slice('/api/v1'.length)}`];
      if (!request) {
        delete item[verb];
        continue;
      }
      operation.parameters = parameters(operation, request);
      const [media, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
      if (media && request.body !== undefined) {
        const schema = exactly(request.body, content.schema, document);
        operation.requestBody = { required: true, content: { [media]: { schema } } };
      } else {
        delete operation.requestBody;
      }
      const success = Object.keys(operation.responses).find((it) => it.startsWith('2'));
      operation.responses = { [success]: { description: 'success' } };
    }
    if (!Object.keys(item).some((it) => METHODS.has(it))) {
      delete copy.paths[path];
    }
  }
  return copy;
}
