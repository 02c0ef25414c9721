import type { Example } from '../text.ts';

export function ExampleTable({ example }: { example: Example }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways is reached with the keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={example.caption}>
      <table className="border-collapse text-dns-14N-130">
        <caption className="pb-1 text-left text-solid-gray-700">{example.caption}</caption>
        <thead className="tint bg-solid-gray-100">
          <tr>
            {example.columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="border border-solid-gray-300 px-2 py-1 text-left whitespace-nowrap"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {example.rows.map((row) => (
            <tr key={row.join()}>
              {row.map((cell, at) => (
                <td
                  key={example.columns[at]}
                  className={`border border-solid-gray-300 px-2 py-1 ${/^\d+$/.test(cell) && at > 0 ? 'text-right tabular-nums' : ''}`}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
