import type { Table } from '../../../kit/pure/table.ts';
import type { Lang } from '../../../kit/pure/wording.ts';
import type { PlaceId, PlaceValues } from '../model.ts';
import { placeName, places } from '../places.ts';

/** What stands in the places while no record is chosen: their own names. */
export function exampleValues(lang: Lang): PlaceValues {
  const ids = Object.keys(places) as PlaceId[];
  return Object.fromEntries(
    ids.map((id) => {
      const name = placeName(id, lang);
      const { value } = places[id];
      return [
        id,
        value === 'table' ? exampleTable(id, name) : value === 'lines' ? [`○○${name}`, `○○${name}`] : `○○${name}`,
      ];
    }),
  );
}

const exampleTable = (id: string, name: string): Table => ({
  ...{ id, title: name, asOf: '', footnotes: [], caveats: [], sources: [] },
  columns: ['a', 'b'].map((column) => ({ id: column, key: column, heading: name, kind: 'text' })),
  rows: ['1', '2'].map((row) => ({ id: row, cells: [{ text: '○○' }, { text: '○○' }] })),
});
