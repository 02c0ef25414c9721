import { useText } from '../../../kit/web/lang.ts';
import type { LadderChoice, LaddersView } from '../list-view.ts';
import type { LaddersSearch } from '../page-address.ts';
import { choiceOf, type Go, type Shown } from './asked.ts';
import { SelectField } from './select.tsx';
import { text } from './text.ts';

type Props = { view: LaddersView; shown: Shown; search: LaddersSearch; go: Go };

/** Which ladder, in which version, for which unit, beside which other. */
export function Controls({ view, shown, search, go }: Props) {
  const t = useText(text);
  const ladder = choiceOf(view, shown.id)!;
  const others = view.ladders.filter(({ id, kind }) => kind === ladder.kind && id !== ladder.id);
  const older = ladder.versions.filter(({ version }) => String(version) !== shown.version);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3 print:hidden">
      <SelectField
        inline
        label={t.ladder}
        value={shown.id}
        onChange={(id) => go({ ladder: id, version: undefined, with: undefined, area: undefined })}
      >
        <Group label={t.kinds.lead} ladders={view.ladders.filter(({ kind }) => kind === 'lead')} />
        <Group label={t.kinds.hub} ladders={view.ladders.filter(({ kind }) => kind === 'hub')} />
      </SelectField>
      {ladder.versions.length > 1 && (
        <SelectField inline label={t.version} value={shown.version} onChange={(version) => go({ version })}>
          {ladder.versions.map(({ version }) => (
            <option key={version} value={version}>
              {t.versionName(version, version === ladder.newest)}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField inline label={t.unit} value={shown.unit} onChange={(unit) => go({ unit, area: undefined })}>
        {view.units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        inline
        label={t.compareWith}
        value={search.with ?? ''}
        onChange={(other) => go({ with: other || undefined, area: undefined })}
      >
        <option value="">{t.compareNone}</option>
        {older.map(({ version }) => (
          <option key={version} value={`${ladder.id}@${version}`}>
            {t.sameLadder(version)}
          </option>
        ))}
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

function Group({ label, ladders }: { label: string; ladders: LadderChoice[] }) {
  const t = useText(text);
  return (
    <optgroup label={label}>
      {ladders.map(({ id, name, shipped }) => (
        <option key={id} value={id}>
          {shipped ? name : t.ownLadder(name)}
        </option>
      ))}
    </optgroup>
  );
}
