import { kindOf, langOf, type TemplateId, type TemplateTexts } from './model.ts';
import { shippedEn } from './shipped-en.ts';
import { shippedJa } from './shipped-ja.ts';

const shipped = { ja: shippedJa, en: shippedEn };

/** A template as Tsunagi brings it. */
export const shippedTexts = (id: TemplateId): TemplateTexts => shipped[langOf(id)][kindOf(id)];
