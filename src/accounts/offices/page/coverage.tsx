import { useState } from 'react';
import { useText } from '../../../kit/web/lang.ts';
import type { Role } from '../../model.ts';
import { namesBodies } from '../rules.ts';
import { text } from '../text.ts';
import type { OfficesView, OfficeView } from '../view.ts';
import { BodiesField } from './bodies-field.tsx';
import { LinesField, OfficesField, PlacesField } from './fields.tsx';

type Covered = Pick<OfficeView, 'municipalities' | 'institutions' | 'bodies' | 'setUpBy' | 'advisedBy'>;

export const nothingCovered: Covered = { municipalities: [], institutions: [], bodies: [], setUpBy: [], advisedBy: [] };

/** What an office answers for, as fields and as what is sent. */
export function useCoverage(start: Covered) {
  const [covered, setCovered] = useState(start);
  const [lines, setLines] = useState(start.institutions.join('\n'));
  const institutions = lines
    .split('\n')
    .map((line) => line.normalize('NFKC').trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
  return { covered, setCovered, lines, setLines, toSend: { ...covered, institutions } };
}

type Props = { coverage: ReturnType<typeof useCoverage>; view: OfficesView; role: Role; except?: number };

export function CoverageFields({ coverage, view, role, except }: Props) {
  const t = useText(text).form;
  const { covered, setCovered, lines, setLines } = coverage;
  const set = (part: Partial<Covered>) => setCovered((now) => ({ ...now, ...part }));
  return (
    <>
      <PlacesField
        places={view.places}
        chosen={covered.municipalities}
        onChange={(municipalities) => set({ municipalities })}
      />
      <BodiesField
        kind={namesBodies(role)}
        bodies={view.bodies}
        municipalities={covered.municipalities}
        chosen={covered.bodies}
        onChange={(bodies) => set({ bodies })}
      />
      <LinesField label={t.institutions} help={t.institutionsHelp} value={lines} onChange={setLines} />
      <OfficesField
        label={t.setUpBy}
        help={t.setUpByHelp}
        view={view}
        except={except}
        chosen={covered.setUpBy}
        onChange={(setUpBy) => set({ setUpBy })}
      />
      <OfficesField
        label={t.advisedBy}
        view={view}
        except={except}
        chosen={covered.advisedBy}
        onChange={(advisedBy) => set({ advisedBy })}
      />
    </>
  );
}
