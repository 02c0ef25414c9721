import { z } from 'zod';
import { demand } from '../gate.ts';
import type { Act, Actor, Realm, Target } from '../model.ts';
import { accountPolicy } from '../policy.ts';
import { may } from '../rules.ts';
import { refusal } from '../text.ts';
import type { Asks } from './view.ts';

export const id = z.coerce.number().int().min(1);
export const words = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);
export const someWords = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)
  .transform((text) => text || null);
export const version = z.number().int().min(1).max(2_000_000_000);

/** What whoever asks may do in a realm, by the sentences of this noun. */
export const asksOf =
  (actor: Actor, realm: Realm): Asks =>
  (act, target = {}) =>
    may(accountPolicy, actor, act, { realm, ...target });

export const insist = (actor: Actor, act: Act, target: Target): void => demand(accountPolicy, actor, act, target);

/** Says who may, to whoever may not. */
export const whoMay = (actor: Actor, act: Act, realm: Realm, lang: 'ja' | 'en'): string =>
  refusal(accountPolicy, actor, act, { realm }).faults[0]!.message[lang];
