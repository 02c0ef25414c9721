import { useQuery } from '@tanstack/react-query';
import type { ApiDocument, ApiOperation, ApiParameter, ApiSchema } from './kit/pure/api-document.ts';
import { get } from './kit/web/api.ts';
import { TitleLine } from './kit/web/frame/title-line.tsx';
import { useLang, useText } from './kit/web/lang.ts';
import { Loaded } from './kit/web/loaded.tsx';
import { address, readLang } from './kit/web/search.ts';
import { text } from './page-api-text.ts';

/** The routes of /api for people: what each does, who may, what it takes. Drawn from the served document. */
export function ApiPage() {
  const lang = useLang();
  const query = useQuery({
    queryKey: ['openapi', lang],
    queryFn: ({ signal }) => get<ApiDocument>('/api/openapi.json', { lang }, signal),
  });
  return <Loaded query={query} draw={(view) => <Listing document={view} />} />;
}

function Listing({ document }: { document: ApiDocument }) {
  const t = useText(text);
  const lang = useLang();
  return (
    <>
      <TitleLine crumbs={[{ label: t.home, href: address('/', { lang: readLang(lang) }) }]} title={t.title} />
      <p className="text-std-20B-150">{t.lead}</p>
      <p className="mt-1 max-w-4xl">{document.info.description}</p>
      <p className="mt-1 mb-4">
        <a href={address('/api/openapi.json', { lang })} className="link break-all">
          {t.document}
        </a>{' '}
        {t.documentNote} {t.version(document.info.version)}
      </p>
      {document.tags.map((tag) => (
        <section key={tag.name} className="mb-6">
          <h2 className="mb-2 text-std-20B-150">{tag.description}</h2>
          <div className="flex flex-col gap-3">
            {operationsOf(document, tag.name).map((one) => (
              <Operation key={one.operation.operationId} {...one} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

type Listed = { method: string; path: string; operation: ApiOperation };

const operationsOf = ({ paths }: ApiDocument, tag: string): Listed[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

function Operation({ method, path, operation }: Listed) {
  const t = useText(text);
  const id = operation.operationId;
  return (
    <article aria-labelledby={id} className="card rounded-8 border border-solid-gray-200 bg-white p-4">
      <h3 id={id} className="text-dns-16B-130">
        {operation.summary}
      </h3>
      <p className="mt-1 font-mono text-dns-16N-130" lang="en">
        <b>{method}</b> <span className="break-all">{path}</span>
      </p>
      <p className="mt-1 text-dns-16N-130">
        <span className="text-solid-gray-700">{t.may}</span> {operation['x-may']}{' '}
        <span className="text-solid-gray-700">{t.act}</span> <code lang="en">{operation['x-act']}</code>
      </p>
      <Fields caption={t.parameters} fields={operation.parameters} />
      <Body operation={operation} />
    </article>
  );
}

function Body({ operation: { requestBody } }: { operation: ApiOperation }) {
  const t = useText(text);
  if (!requestBody) return null;
  const schema = requestBody.content['application/json']?.schema;
  if (!schema)
    return (
      <p className="mt-3">
        <span className="text-dns-14N-130 text-solid-gray-700">{t.body}</span> {t.file}
      </p>
    );
  const fields = Object.entries(schema.properties ?? {}).map(([name, one]) => ({
    name,
    required: schema.required?.includes(name) ?? false,
    schema: one,
  }));
  return <Fields caption={t.body} fields={fields} />;
}

type Field = Pick<ApiParameter, 'name' | 'required' | 'schema'> & { description?: string };

function Fields({ caption, fields }: { caption: string; fields: Field[] }) {
  const t = useText(text);
  const explained = fields.some((field) => field.description);
  if (fields.length === 0) return null;
  return (
    <table className="mt-3 w-full text-left text-dns-16N-130">
      <caption className="text-left text-dns-14N-130 text-solid-gray-700">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t.columns.name}</th>
          {explained && <th scope="col">{t.columns.what}</th>}
          <th scope="col">{t.columns.form}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <FieldRow key={field.name} field={field} explained={explained} />
        ))}
      </tbody>
    </table>
  );
}

function FieldRow({ field, explained }: { field: Field; explained: boolean }) {
  const t = useText(text);
  const form = [field.required && t.required, ...formOf(field.schema, t)].filter(Boolean).join(t.separator);
  return (
    <tr className="border-solid-gray-200 border-t align-top max-desktop:flex max-desktop:flex-wrap max-desktop:gap-x-4">
      <th scope="row" className="py-1 pr-4 font-400 desktop:w-40">
        <code lang="en" className="break-all">
          {field.name}
        </code>
      </th>
      {explained && <td className="py-1 pr-4">{field.description}</td>}
      <td className="break-words py-1 text-solid-gray-700 desktop:w-1/3">{form}</td>
    </tr>
  );
}

type Words = (typeof text)['ja'];

/** The rules of one value, in words. */
function formOf(schema: ApiSchema, t: Words): string[] {
  const { maxLength, minimum, maximum } = schema;
  const safe = (n: number | undefined) => (n === undefined || Math.abs(n) >= Number.MAX_SAFE_INTEGER ? undefined : n);
  const bounded = safe(minimum) !== undefined || safe(maximum) !== undefined;
  return [
    kindOf(schema, t),
    maxLength === undefined ? '' : t.atMost(maxLength),
    bounded ? t.between(safe(minimum), safe(maximum)) : '',
    schema.default === undefined ? '' : t.standard(JSON.stringify(schema.default).replaceAll('"', '')),
  ].filter(Boolean);
}

function kindOf(schema: ApiSchema, t: Words): string {
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.anyOf) return schema.anyOf.map((one) => kindOf(one, t)).join(' | ');
  if (schema.type === 'array') return t.listOf(kindOf(schema.items ?? {}, t));
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(', ')} }`;
  return t.types[schema.type ?? ''] ?? '';
}
