import type { Lang, Wording } from './wording.ts';

/** As much of JSON Schema as the routes use. */
export type ApiSchema = {
  type?: string;
  enum?: unknown[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  contentMediaType?: string;
  items?: ApiSchema;
  anyOf?: ApiSchema[];
  properties?: Record<string, ApiSchema>;
  required?: string[];
  description?: string;
  $ref?: string;
};

export type ApiParameter = {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description: string;
  schema: ApiSchema;
};

type Content = Record<string, { schema: ApiSchema }>;

export type ApiOperation = {
  operationId: string;
  tags: string[];
  summary: string;
  /** What the route does, in the product's own list of acts, and who may. */
  'x-act': string;
  'x-may': string;
  parameters: ApiParameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};

/** OpenAPI 3.1. */
export type ApiDocument = {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, ApiOperation>>;
  components: { schemas: Record<string, ApiSchema> };
};

/** What the nouns' catalogue says of the routes. */
export type ApiWords = {
  title: Wording;
  about: Wording;
  tags: Record<string, Wording>;
  routes: Record<string, { tag: string; does: Wording }>;
  parameters: Record<string, Wording>;
  may: Record<string, Wording>;
  answers: { done: Wording; refused: Wording; broken: Wording };
};

export type ApiAsked = { words: ApiWords; lang: Lang; version: string };
