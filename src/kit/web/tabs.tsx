import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';

export type TabEntry<Id extends string> = { id: Id; label: string; count: ReactNode; panel: ReactNode };

type Props<Id extends string> = {
  label: string;
  entries: TabEntry<Id>[];
  open: Id;
  onOpen: (id: Id) => void;
  aside?: ReactNode;
};

const look =
  'flex min-h-9 max-desktop:min-h-11 cursor-pointer items-center gap-2 border-b-4 border-transparent px-3 py-1 text-dns-16N-130 hover:bg-key-50 focus-inset data-selected:border-key-900 data-selected:font-700 print:not-data-selected:hidden';

export function TabCard<Id extends string>({ label, entries, open, onOpen, aside }: Props<Id>) {
  return (
    <Tabs
      selectedKey={open}
      onSelectionChange={(key) => onOpen(key as Id)}
      className="card splits rounded-8 border border-solid-gray-200 bg-white"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 border-solid-gray-200 border-b">
        <TabList aria-label={label} className="flex flex-wrap">
          {entries.map((entry) => (
            <Tab key={entry.id} id={entry.id} className={look}>
              {entry.label}
              <span className="rounded-full bg-solid-gray-100 px-2 text-dns-14B-130">{entry.count}</span>
            </Tab>
          ))}
        </TabList>
        {aside}
      </div>
      {entries.map((entry) => (
        <TabPanel key={entry.id} id={entry.id} className="rounded-b-8 focus-inset">
          {entry.panel}
        </TabPanel>
      ))}
    </Tabs>
  );
}
