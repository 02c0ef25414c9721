import { z } from 'zod';
import type { ApiAsked, ApiDocument, ApiOperation, ApiParameter, ApiSchema } from '../pure/api-document.ts';
import { say } from '../pure/wording.ts';
import type { App } from './http.ts';

export type ApiRoute = {
  /** `GET /api/:realm/start`: what the catalogue calls it. */
  key: string;
  method: string;
  url: string;
  act: string;
  schema: { params?: unknown; querystring?: unknown; body?: unknown };
};

/** The routes under /api, in the order they are registered from now on. */
export function recordRoutes(app: App): ApiRoute[] {
  const routes: ApiRoute[] = [];
  app.addHook('onRoute', ({ method, url, schema, config }) => {
    if (!url.startsWith('/api')) return;
    const { act = '' } = (config ?? {}) as { act?: string };
    for (const name of [method].flat()) {
      if (name !== 'HEAD') routes.push({ key: `${name} ${url}`, method: name, url, act, schema: schema ?? {} });
    }
  });
  return routes;
}

export function apiDocument(routes: readonly ApiRoute[], asked: ApiAsked): ApiDocument {
  const { words, lang, version } = asked;
  const paths: ApiDocument['paths'] = {};
  for (const route of routes) {
    const path = route.url.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, asked) };
  }
  return {
    openapi: '3.1.0',
    info: { title: say(words.title, lang), version, description: say(words.about, lang) },
    servers: [{ url: '/' }],
    tags: Object.entries(words.tags).map(([name, about]) => ({ name, description: say(about, lang) })),
    paths,
    components: { schemas: { Faults: faults } },
  };
}

function operation(route: ApiRoute, { words, lang }: ApiAsked): ApiOperation {
  const known = words.routes[route.key];
  const may = words.may[route.act];
  return {
    operationId: [route.method.toLowerCase(), ...route.url.split(/\W+/).slice(2)].join('_'),
    tags: known ? [known.tag] : [],
    summary: known ? say(known.does, lang) : '',
    'x-act': route.act,
    'x-may': may ? say(may, lang) : '',
    parameters: parameters(route, (name) => say(words.parameters[name] ?? { ja: '', en: '' }, lang)),
    ...requestBody(route),
    responses: {
      '2XX': { description: say(words.answers.done, lang), content: { [contentType(route.url)]: { schema: {} } } },
      '4XX': { description: say(words.answers.refused, lang), content: faultContent },
      '5XX': { description: say(words.answers.broken, lang), content: faultContent },
    },
  };
}

function parameters({ schema }: ApiRoute, about: (name: string) => string): ApiParameter[] {
  const list = (where: 'path' | 'query', given: unknown): ApiParameter[] => {
    const { properties = {}, required = [] } = jsonSchema(given);
    return Object.entries(properties).map(([name, one]) => ({
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      description: about(name),
      schema: one,
    }));
  };
  return [...list('path', schema.params), ...list('query', schema.querystring)];
}

/** A route that takes a file reads its bytes as they are and has no schema for them. */
function requestBody({ method, schema }: ApiRoute): Pick<ApiOperation, 'requestBody'> {
  if (schema.body) return { requestBody: { required: true, content: json(jsonSchema(schema.body)) } };
  const file = { 'application/octet-stream': { schema: { contentMediaType: 'application/octet-stream' } } };
  return method === 'POST' ? { requestBody: { required: true, content: file } } : {};
}

const json = (schema: ApiSchema) => ({ 'application/json': { schema } });

/** What may be sent: wordings that a route reads into days or lists stay texts here. */
function jsonSchema(given: unknown): ApiSchema {
  if (!(given instanceof z.ZodType)) return {};
  const { $schema: _, ...schema } = z.toJSONSchema(given, { io: 'input', unrepresentable: 'any' });
  return schema as ApiSchema;
}

const contentTypes: Record<string, string> = {
  csv: 'text/csv',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

const contentType = (url: string): string => contentTypes[/\.(\w+)$/.exec(url)?.[1] ?? ''] ?? 'application/json';

const wording: ApiSchema = {
  type: 'object',
  required: ['ja', 'en'],
  properties: { ja: { type: 'string' }, en: { type: 'string' } },
};

const faults: ApiSchema = {
  type: 'object',
  required: ['faults'],
  properties: {
    faults: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          code: { type: 'string' },
          message: wording,
          at: {
            type: 'object',
            properties: {
              file: { type: 'string' },
              sheet: { type: 'string' },
              row: { type: 'integer' },
              column: { type: 'string' },
            },
          },
          found: { type: 'string' },
        },
      },
    },
  },
};

const faultContent = json({ $ref: '#/components/schemas/Faults' });
