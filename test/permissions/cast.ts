import type { Actor, HeldPost, NamedBody, Realm, Role } from '../../src/accounts/model.ts';
import { day } from '../../src/kit/pure/day.ts';
import type { Player } from './oracle.ts';

export const chiba: Realm = { space: 'own', prefecture: '12' };
export const tokyo: Realm = { space: 'own', prefecture: '13' };

/** Municipalities of 印旛保健所: 成田市 12211 and eight others. */
const inba = ['12211', '12212', '12228', '12230', '12231', '12232', '12233', '12322', '12329'];

/** Bodies of 柏市: two hubs and a hospital that is one, too, as planted; two associations. */
export const kashiwaBodies = {
  hub: 'hub 51004',
  northHub: 'hub 51006',
  hospital: 'hub 51001',
  otherHospital: 'hub 51002',
  association: 'association 柏市医師会',
  northAssociation: 'association 柏市北部医師会',
} as const;

/** An office of the cast: whom it was set up by, what it answers for, and its one post's period. */
export type Part = {
  role: Role;
  office: string;
  realm: Realm;
  municipalities?: string[];
  institutions?: string[];
  /** Associations and hubs it stands for; without any, whoever is in its municipalities. */
  bodies?: NamedBody[];
  setUpBy?: Player;
  /** Days from today: the first day in office, and the first day no more. */
  from?: number;
  until?: number;
};

export const cast: Partial<Record<Player, Part>> = {
  県医: { role: 'prefecture-medical', office: '医療整備課', realm: chiba },
  県介: { role: 'prefecture-care', office: '高齢者福祉課', realm: chiba },
  県健: { role: 'prefecture-health', office: '健康づくり支援課', realm: chiba },
  印旛保健所: { role: 'health-centre', office: '印旛保健所', realm: chiba, municipalities: inba, setUpBy: '県医' },
  柏市: { role: 'municipality', office: '柏市地域包括支援課', realm: chiba, municipalities: ['12217'] },
  船橋市: { role: 'municipality', office: '船橋市地域包括ケア推進課', realm: chiba, municipalities: ['12204'] },
  船橋市保健所: {
    role: 'health-centre',
    office: '船橋市保健所',
    realm: chiba,
    municipalities: ['12204'],
    setUpBy: '船橋市',
  },
  柏市の拠点: {
    role: 'hub',
    office: '柏地域医療連携センター',
    realm: chiba,
    municipalities: ['12217'],
    setUpBy: '柏市',
  },
  柏市北部の拠点: {
    role: 'hub',
    office: '柏市北部在宅医療センター',
    realm: chiba,
    municipalities: ['12217'],
    bodies: [kashiwaBodies.northHub],
  },
  柏市の病院: { role: 'institution', office: '柏の病院', realm: chiba, institutions: ['medical 1234567'] },
  柏市医師会: { role: 'association', office: '柏市医師会', realm: chiba, municipalities: ['12217'] },
  柏市北部医師会: {
    role: 'association',
    office: '柏市北部医師会',
    realm: chiba,
    municipalities: ['12217'],
    bodies: [kashiwaBodies.northAssociation],
  },
  協議会の委員: { role: 'council-member', office: '在宅医療推進連絡協議会', realm: chiba },
  監査: { role: 'auditor', office: '監査委員事務局', realm: chiba },
  東京都の県医: { role: 'prefecture-medical', office: '医療政策課', realm: tokyo },
  '3月末で役職を終えた人': { role: 'municipality', office: '柏市地域包括支援課', realm: chiba, from: -400, until: 0 },
  明日から役職に就く人: { role: 'municipality', office: '柏市地域包括支援課', realm: chiba, from: 1 },
};

/** Those of the cast who act without a post. */
export const postless: Partial<Record<Player, Actor>> = {
  住民: { kind: 'resident', name: '住民' },
  操作者: { kind: 'operator', name: '操作者' },
  見本の書き手: { kind: 'sample', name: '見本' },
};

const players = Object.keys(cast) as Player[];
/** Far from the numbers a database gives by itself. */
export const officeOf = (player: Player): number => 60_001 + players.indexOf(player);
/** 成田市, whose post the prefecture fills: nobody of the cast. */
export const narita = { office: 60_900, post: 60_901 } as const;
export const postOf = (player: Player): number => 100 + officeOf(player);

/** The actor as the gate would make it; null for a post that is not in force. */
export function actorOf(player: Player): Actor | null {
  const part = cast[player];
  if (!part) return postless[player]!;
  if ((part.from ?? -1) > 0 || (part.until ?? 1) <= 0) return null;
  const below = players.filter((p) => cast[p]!.setUpBy === player).map(officeOf);
  const post: HeldPost = {
    id: postOf(player),
    title: '在宅医療担当',
    role: part.role,
    realm: part.realm,
    office: { id: officeOf(player), name: part.office },
    municipalities: part.municipalities ?? [],
    institutions: part.institutions ?? [],
    bodies: part.bodies ?? [],
    below,
    person: player,
    from: day('2026-04-01'),
    until: null,
  };
  return { kind: 'person', name: player, post };
}
