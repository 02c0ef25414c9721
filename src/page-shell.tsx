import { Outlet, useLocation, useParams } from '@tanstack/react-router';
import { RoleMenu } from './accounts/acting/menu.tsx';
import { ActingRealm, useActing } from './accounts/acting/state.ts';
import { ActingStrips, StopSwitch } from './accounts/acting/strip.tsx';
import { text as facilitiesText } from './facilities/text.ts';
import { startAddress } from './intake/page/address.ts';
import { text as intakeText } from './intake/text.ts';
import { Chip } from './kit/web/chip.tsx';
import { WaysWhenForbidden } from './kit/web/failure.tsx';
import { Frame } from './kit/web/frame/frame.tsx';
import { LanguageSwitch } from './kit/web/frame/language.tsx';
import type { RailEntry } from './kit/web/frame/rail.tsx';
import { useLang, useText } from './kit/web/lang.ts';
import { ChoiceMenu } from './kit/web/menu.tsx';
import { ConnectionStrip } from './kit/web/offline.tsx';
import { type RealmEntry, realmName, useRealms } from './kit/web/realms.ts';
import { address, parseSearch, readLang } from './kit/web/search.ts';
import { Help } from './page-help.tsx';
import { text } from './page-text.ts';
import { holdWords } from './terms/page-words.ts';
import { text as zonesText } from './zones/text.ts';

/** What stands around every page: the space one is in, and the ways to the pages that exist. */
export function Shell() {
  const { data } = useRealms();
  const realm = useAsked();
  const current = data?.realms.find((one) => one.key === realm);
  // Whatever is drawn below says these words: other words draw it anew.
  return <Around key={holdWords(current?.words ?? [])} realm={realm} realms={data?.realms} current={current} />;
}

type Around = { realm: string | undefined; realms: RealmEntry[] | undefined; current: RealmEntry | undefined };

function Around({ realm, realms, current }: Around) {
  const key = current?.key ?? (realms ? realms[0]?.key : realm);
  const space = realm ?? key ?? 'sample';
  const mayImport = useActing(space).data?.ways.import === true;
  const { rail, home } = useRail(key, { mayImport, prefecture: current?.sample ? undefined : realm });
  const t = useText(text);
  return (
    <ActingRealm value={space}>
      <Frame
        home={home}
        rail={rail}
        chip={current?.sample && <Chip look="sample">{t.sample}</Chip>}
        left={<SpaceSwitch realms={realms ?? []} current={current} mayImport={mayImport} />}
        help={<Help home={home} />}
        right={
          <>
            <LanguageSwitch />
            <RoleMenu />
          </>
        }
      >
        <ActingStrips />
        <ConnectionStrip />
        <WaysWhenForbidden value={<StopSwitch />}>
          <Outlet />
        </WaysWhenForbidden>
      </Frame>
    </ActingRealm>
  );
}

/** Every page names its space in the path; the start page names a prefecture that may have none yet. */
function useAsked(): string | undefined {
  const { realm } = useParams({ strict: false });
  const { searchStr } = useLocation();
  return realm ?? parseSearch(searchStr).prefecture;
}

type Import = { mayImport: boolean; prefecture: string | undefined };

function useRail(key: string | undefined, { mayImport, prefecture }: Import): { rail: RailEntry[]; home: string } {
  const { pathname, searchStr } = useLocation();
  const zones = useText(zonesText);
  const facilities = useText(facilitiesText);
  const start = useText(intakeText);
  const t = useText(text);
  const now = parseSearch(searchStr);
  const { lang, asof } = now;
  const home = key ? address(`/${key}/zones/compare`, { lang }) : address('/', { lang });
  const compare = key ? address(`/${key}/zones/compare`, pathname.endsWith('/compare') ? now : { lang, asof }) : home;
  const list = key ? address(`/${key}/facilities`, { lang, asof, unit: now.unit, criterion: now.criterion }) : home;
  const on = (end: string) => pathname.endsWith(end);
  const rail: RailEntry[] = [
    { id: 'home', icon: 'home', label: zones.rail.home, href: home, current: false },
    {
      id: 'zones',
      icon: 'zones',
      label: zones.rail.zones,
      href: compare,
      current: on('/zones/compare') || on('/zones/paper'),
    },
    { id: 'facilities', icon: 'facility', label: facilities.rail, href: list, current: on('/facilities') },
    ...(key
      ? [
          {
            id: 'hubs',
            icon: 'hub' as const,
            label: t.hubs,
            href: address(`/${key}/hubs`, { lang }),
            current: pathname.startsWith(`/${key}/hubs`),
          },
          {
            id: 'designations',
            icon: 'seal' as const,
            label: t.designations,
            href: address(`/${key}/designations`, { lang }),
            current: pathname.startsWith(`/${key}/designations`),
          },
        ]
      : []),
    ...(mayImport
      ? [
          {
            id: 'import',
            icon: 'import' as const,
            label: start.rail,
            href: startAddress({ lang: readLang(lang), prefecture }),
            current: on('/start'),
            last: true,
          },
        ]
      : []),
  ];
  return { rail, home };
}

type Spaces = { realms: RealmEntry[]; current: RealmEntry | undefined; mayImport: boolean };

/** 見本 and one's own prefectures are separate spaces; the sample wears its chip on every page. */
function SpaceSwitch({ realms, current, mayImport }: Spaces) {
  const t = useText(text);
  const lang = useLang();
  const { searchStr } = useLocation();
  const search = { lang: parseSearch(searchStr).lang };
  if (!current) return null;
  const choices = [
    ...realms.map((realm) => ({
      id: realm.key,
      label: realmName(realm, lang),
      note: realm.sample ? t.sampleShort : undefined,
      href: address(`/${realm.key}/zones/compare`, search),
      current: realm === current,
    })),
    ...(mayImport ? [{ id: 'start', label: t.ownSpace, href: address('/start', search) }] : []),
  ];
  const name = realmName(current, lang);
  return (
    <ChoiceMenu
      look="header"
      name={`${t.space} ${name}${current.sample ? ` ${t.sample}` : ''}`}
      choices={choices}
      label={
        <>
          <span className="text-dns-14N-130 text-solid-gray-700 [&:lang(en)]:max-desktop:sr-only">{t.space}</span>{' '}
          <b>{name}</b>
        </>
      }
    />
  );
}
