import type { Actor } from '../../src/accounts/model.ts';
import { actorOf, cast, postOf } from './cast.ts';
import type { Player } from './oracle.ts';

/** Somebody at a browser: the post its cookie names, and who that makes them; null where nobody holds the post today. */
export type Visitor = { name: Player | 'このパソコン'; cookie?: string; post: number; actor: Actor | null };

const holders = Object.keys(cast) as Player[];

export const visitors: readonly Visitor[] = [
  ...holders.map((name) => ({
    name,
    cookie: `tsunagi-post=${postOf(name)}`,
    post: postOf(name),
    actor: actorOf(name),
  })),
  { name: '住民', cookie: 'tsunagi-post=resident', post: 0, actor: actorOf('住民') },
  { name: 'このパソコン', post: 0, actor: { kind: 'person', name: 'このパソコン' } },
];

export const visitorOf = (name: Visitor['name']): Visitor => visitors.find((visitor) => visitor.name === name)!;
