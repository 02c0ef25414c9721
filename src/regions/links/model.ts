import type { Wording } from '../../kit/pure/wording.ts';
import type { MunicipalityCode } from '../model.ts';

export const linkKinds = ['bridge', 'ferry', 'road'] as const;
export type LinkKind = (typeof linkKinds)[number];

export const linkKindWording: Record<LinkKind, Wording> = {
  bridge: { ja: '橋', en: 'bridge' },
  ferry: { ja: '航路', en: 'ferry' },
  road: { ja: '道路', en: 'road' },
};

/** A named link between municipalities that share no border on land: bridge, ferry, road. A person adds and removes them. */
export type Link = { a: MunicipalityCode; b: MunicipalityCode; kind: LinkKind; name: string };
