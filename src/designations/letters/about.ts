import type { Consultation } from '../../consultations/model.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { Designation, DesignationState } from '../model.ts';
import { addresseeOfBody, addresseeOfParty } from './addressee.ts';
import { areaName, type LetterGround, subjectNumber } from './ground.ts';
import { type LetterKind, type SubjectId, subjectNoun } from './model.ts';

/** What one letter is about: the designation, and the consultation where a party is asked. */
export type About = { subject: SubjectId; designation: Designation; consultation: Consultation | null };

const states: Record<LetterKind, readonly DesignationState[]> = {
  consultation: ['candidate', 'consulting', 'designated', 'under-review'],
  designation: ['designated', 'under-review'],
  continuation: ['designated', 'under-review'],
  withdrawal: ['withdrawn', 'under-review', 'designated'],
  explanation: ['candidate', 'consulting', 'designated', 'under-review'],
};

/** All that a letter of a kind can be about; a sheet that explains an area names it once. */
export function subjectsOf(ground: LetterGround, kind: LetterKind): About[] {
  if (subjectNoun(kind) === 'consultation') {
    return ground.consultations.flatMap((consultation) => {
      const about = aboutConsultation(ground, consultation);
      return about ? [about] : [];
    });
  }
  const fit = ground.designations.filter(({ state }) => states[kind].includes(state));
  const all = fit.map(
    (designation): About => ({
      subject: `designation ${designation.id}`,
      designation,
      consultation: null,
    }),
  );
  if (kind !== 'explanation') return all;
  const seen = new Set<string>();
  return all.filter(({ designation: { kind: of, unit, area, plan } }) => {
    const key = [of, unit, area, plan].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

function aboutConsultation(ground: LetterGround, consultation: Consultation): About | null {
  const id = subjectNumber(consultation.subject, 'designation');
  const designation = ground.designations.find((one) => one.id === id);
  return designation ? { subject: `consultation ${consultation.id}`, designation, consultation } : null;
}

/** Null where it is not there, or a letter of this kind cannot be about it as it stands. */
export function findAbout(ground: LetterGround, kind: LetterKind, subject: SubjectId): About | null {
  const found = subjectsOf(ground, kind).find((about) => about.subject === subject);
  if (found || kind !== 'explanation') return found ?? null;
  const id = subjectNumber(subject, 'designation');
  const designation = ground.designations.find((one) => one.id === id && states[kind].includes(one.state));
  return designation ? { subject, designation, consultation: null } : null;
}

export function addresseeOf({ designation, consultation }: About, kind: LetterKind, lang: Lang): string {
  if (kind === 'explanation') return '';
  return consultation ? addresseeOfParty(consultation, lang) : addresseeOfBody(designation.body, lang);
}

/** A line one chooses it by. */
export const labelOf = (
  ground: LetterGround,
  { designation, consultation }: About,
  kind: LetterKind,
  lang: Lang,
): string => {
  const area = areaName(ground, designation, lang);
  if (kind === 'explanation') return area;
  const body = lang === 'ja' ? `${designation.body.name}（${area}）` : `${designation.body.name} (${area})`;
  return consultation ? `${consultation.name} ← ${body}` : body;
};
