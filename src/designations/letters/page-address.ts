import { readLang, readOneOf, readText } from '../../kit/web/search.ts';
import { type LetterKind, letterKinds, type TemplateId, templateIds } from './model.ts';

/** `letter` opens a letter that went out; `replaces` is one that the letter to make stands for. `designation` and `consultation` open the window to make a letter about it; `make` says of which kind. */
export type LettersSearch = {
  lang?: 'en';
  letter?: string;
  replaces?: string;
  designation?: string;
  consultation?: string;
  make?: LetterKind;
  template?: TemplateId;
  tab?: 'templates';
};

export function readLettersSearch(raw: Record<string, unknown>): LettersSearch {
  const search: LettersSearch = {
    lang: readLang(raw.lang),
    letter: readNumber(raw.letter),
    replaces: readNumber(raw.replaces),
    designation: readNumber(raw.designation),
    consultation: readNumber(raw.consultation),
    make: readOneOf(raw.make, letterKinds),
    template: readOneOf(raw.template, templateIds),
    tab: readOneOf(raw.tab, ['templates'] as const),
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

const readNumber = (raw: unknown): string | undefined => {
  const text = typeof raw === 'number' ? `${raw}` : readText(raw);
  return text && /^[1-9]\d{0,14}$/.test(text) ? text : undefined;
};
