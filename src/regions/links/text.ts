import { type Lang, say } from '../../kit/pure/wording.ts';
import { type Link, linkKindWording } from './model.ts';

const ja = {
  named: (name: string, kind: string) => `${name}（${kind}）`,
  acrossContainers: '二次医療圏が違うので、手当てには使いません。',
  gone: '今はない市町村です。外してください。',
  title: (prefecture: string) => `橋・航路・道路のつながり（${prefecture}）`,
  columns: {
    municipality_code: '市町村コード',
    municipality: '市町村',
    linked_code: 'つながる先のコード',
    linked: 'つながる先',
    kind: '種類',
    name: '名前',
  },
  note: '陸の境のない市町村を隣として数えるために、県が加えたものです。',
};

const en: typeof ja = {
  named: (name, kind) => `${name} (${kind})`,
  acrossContainers: 'Between two secondary medical areas: not used in cures.',
  gone: 'A municipality that is no more. Remove the link.',
  title: (prefecture) => `Links by bridge, ferry and road (${prefecture})`,
  columns: {
    municipality_code: 'Municipality code',
    municipality: 'Municipality',
    linked_code: 'Linked code',
    linked: 'Linked municipality',
    kind: 'Kind',
    name: 'Name',
  },
  note: 'Added by the prefecture, so that municipalities without a border on land count as neighbours.',
};

export type LinksText = typeof ja;
export const linksText: Record<Lang, LinksText> = { ja, en };

/** 今切大橋（橋）. */
export const sayLink = ({ name, kind }: Pick<Link, 'name' | 'kind'>, lang: Lang): string =>
  linksText[lang].named(name, say(linkKindWording[kind], lang));
