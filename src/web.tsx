import './kit/web/app.css';
import { QueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  RouterProvider,
  redirect,
} from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { readAuditSearch } from './accounts/audit/page/address.ts';
import { AuditPage } from './accounts/audit/page.tsx';
import { PostPage } from './accounts/handover/page.tsx';
import { readOfficesSearch, readTransferSearch } from './accounts/offices/page/address.ts';
import { OfficesPage } from './accounts/offices/page.tsx';
import { TransferPage } from './accounts/transfer/page.tsx';
import { readConsultationsSearch } from './consultations/page-address.ts';
import { readBoardSearch } from './designations/board/page-address.ts';
import { readCoverSearch } from './designations/cover/page-address.ts';
import { readLaddersSearch } from './designations/ladders/page-address.ts';
import { readLettersSearch } from './designations/letters/page-address.ts';
import { readNationalSearch } from './designations/national/page-address.ts';
import { readDesignationsSearch } from './designations/record/page-address.ts';
import { readDesignationSearch } from './designations/record/page-one-address.ts';
import { readReviewSearch } from './designations/review/page-address.ts';
import { readScorecardSearch } from './designations/scorecard/page-address.ts';
import { readReportsSearch } from './designations/yearly/page-address.ts';
import { readReportSearch } from './designations/yearly/page-one-address.ts';
import { FacilitiesPage } from './facilities/page.tsx';
import { readFacilitiesSearch } from './facilities/page-address.ts';
import { readDesksSearch } from './hubs/desks/page-address.ts';
import { readHubSearch, readHubsSearch } from './hubs/record/page/address.ts';
import { HubsPage } from './hubs/record/page/list.tsx';
import { HubPage } from './hubs/record/page.tsx';
import { readHubStatusSearch } from './hubs/status/page-address.ts';
import { readStartSearch } from './intake/page/address.ts';
import { StartPage } from './intake/page.tsx';
import { Failure, NotFound } from './kit/web/failure.tsx';
import { keepWaiting, Providers } from './kit/web/providers.tsx';
import { realmsQuery } from './kit/web/realms.ts';
import { recall } from './kit/web/remember.ts';
import { parseSearch, readLang, stringifySearch } from './kit/web/search.ts';
import { AccessibilityPage } from './page-accessibility.tsx';
import { ApiPage } from './page-api.tsx';
import { HelpPage } from './page-help-page.tsx';
import { pagePaths } from './page-paths.ts';
import { Shell } from './page-shell.tsx';
import { readCompareSearch } from './zones/page/address.ts';
import { readPaperSearch } from './zones/page/paper/address.ts';
import { ComparePage } from './zones/page.tsx';

const queries = new QueryClient({ defaultOptions: { queries: keepWaiting } });

const readLangOnly = (raw: Record<string, unknown>): { lang?: 'en' } => {
  const lang = readLang(raw.lang);
  return lang ? { lang } : {};
};

/** How long a page waits for the words of its space before it is drawn without them. */
const longestWait = 1_500;

const root = createRootRoute({
  // What the shell says depends on it; where no answer comes, the page itself says so.
  loader: () =>
    Promise.race([
      queries.ensureQueryData(realmsQuery).then(
        () => null,
        () => null,
      ),
      new Promise<null>((go) => setTimeout(go, longestWait, null)),
    ]),
  staleTime: Number.POSITIVE_INFINITY,
  component: () => (
    <Providers queries={queries}>
      <Shell />
    </Providers>
  ),
  notFoundComponent: NotFound,
});

const home = createRoute({
  getParentRoute: () => root,
  path: pagePaths.home,
  validateSearch: readLangOnly,
  loader: async ({ location }) => {
    const { realms } = await queries.fetchQuery(realmsQuery);
    const asked = readLangOnly(parseSearch(location.searchStr)).lang ?? readLang(recall('lang'));
    const search = asked ? { lang: asked } : {};
    const [first] = realms;
    if (!first) throw redirect({ to: '/start', search, replace: true });
    throw redirect({ to: '/$realm/zones/compare', params: { realm: first.key }, search, replace: true });
  },
  errorComponent: ({ error }) => <Failure error={error} retry={() => router.invalidate()} />,
});

const start = createRoute({
  getParentRoute: () => root,
  path: pagePaths.start,
  validateSearch: readStartSearch,
  component: StartPage,
});

const compare = createRoute({
  getParentRoute: () => root,
  path: pagePaths.compare,
  validateSearch: readCompareSearch,
  component: ComparePage,
});

const paper = createRoute({
  getParentRoute: () => root,
  path: pagePaths.paper,
  validateSearch: readPaperSearch,
  component: lazyRouteComponent(() => import('./zones/page-paper.tsx'), 'PaperPage'),
});

const space = createRoute({
  getParentRoute: () => root,
  path: pagePaths.space,
  validateSearch: readLangOnly,
  beforeLoad: ({ params, search }) => {
    throw redirect({ to: '/$realm/zones/compare', params, search, replace: true });
  },
});

const facilities = createRoute({
  getParentRoute: () => root,
  path: pagePaths.facilities,
  validateSearch: readFacilitiesSearch,
  component: FacilitiesPage,
});

const audit = createRoute({
  getParentRoute: () => root,
  path: pagePaths.audit,
  validateSearch: readAuditSearch,
  component: AuditPage,
});

const hubs = createRoute({
  getParentRoute: () => root,
  path: pagePaths.hubs,
  validateSearch: readHubsSearch,
  component: HubsPage,
});

const hub = createRoute({
  getParentRoute: () => root,
  path: pagePaths.hub,
  validateSearch: readHubSearch,
  component: HubPage,
});

const offices = createRoute({
  getParentRoute: () => root,
  path: pagePaths.offices,
  validateSearch: readOfficesSearch,
  component: OfficesPage,
});

const transfer = createRoute({
  getParentRoute: () => root,
  path: pagePaths.transfer,
  validateSearch: readTransferSearch,
  component: TransferPage,
});

const post = createRoute({
  getParentRoute: () => root,
  path: pagePaths.post,
  validateSearch: readLangOnly,
  component: PostPage,
});

const terms = createRoute({
  getParentRoute: () => root,
  path: pagePaths.terms,
  validateSearch: readLangOnly,
  component: lazyRouteComponent(() => import('./terms/page.tsx'), 'TermsPage'),
});

const designationsRoute = createRoute({
  getParentRoute: () => root,
  path: pagePaths.designations,
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import('./designations/board/page.tsx'), 'BoardPage'),
});

const laddersRoute = createRoute({
  getParentRoute: () => root,
  path: pagePaths.ladders,
  validateSearch: readLaddersSearch,
  component: lazyRouteComponent(() => import('./designations/ladders/page.tsx'), 'LaddersPage'),
});

const designationListRoute = createRoute({
  getParentRoute: () => root,
  path: pagePaths.designationList,
  validateSearch: readDesignationsSearch,
  component: lazyRouteComponent(() => import('./designations/record/page.tsx'), 'DesignationsPage'),
});

const designationRoute = createRoute({
  getParentRoute: () => root,
  path: pagePaths.designation,
  validateSearch: readDesignationSearch,
  component: lazyRouteComponent(() => import('./designations/record/page-one.tsx'), 'DesignationPage'),
});

const consultationsRoute = createRoute({
  getParentRoute: () => root,
  path: pagePaths.consultations,
  validateSearch: readConsultationsSearch,
  component: lazyRouteComponent(() => import('./designations/record/page-consultations.tsx'), 'ConsultationsPage'),
});

const coverRoute = createRoute({
  getParentRoute: () => root,
  path: pagePaths.cover,
  validateSearch: readCoverSearch,
  component: lazyRouteComponent(() => import('./designations/cover/page.tsx'), 'CoverPage'),
});

const yearlyRoute = createRoute({
  getParentRoute: () => root,
  path: pagePaths.yearly,
  validateSearch: readReportsSearch,
  component: lazyRouteComponent(() => import('./designations/yearly/page.tsx'), 'ReportsPage'),
});

const yearlyReportRoute = createRoute({
  getParentRoute: () => root,
  path: pagePaths.yearlyReport,
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('./designations/yearly/page-one.tsx'), 'ReportPage'),
});

const scorecardRoute = createRoute({
  getParentRoute: () => root,
  path: pagePaths.scorecard,
  validateSearch: readScorecardSearch,
  component: lazyRouteComponent(() => import('./designations/scorecard/page.tsx'), 'ScorecardPage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => root,
  path: pagePaths.review,
  validateSearch: readReviewSearch,
  component: lazyRouteComponent(() => import('./designations/review/page.tsx'), 'ReviewPage'),
});

const lettersRoute = createRoute({
  getParentRoute: () => root,
  path: pagePaths.letters,
  validateSearch: readLettersSearch,
  component: lazyRouteComponent(() => import('./designations/letters/page.tsx'), 'LettersPage'),
});

const nationalRoute = createRoute({
  getParentRoute: () => root,
  path: pagePaths.national,
  validateSearch: readNationalSearch,
  component: lazyRouteComponent(() => import('./designations/national/page.tsx'), 'NationalPage'),
});

const hubStatusRoute = createRoute({
  getParentRoute: () => root,
  path: pagePaths.hubStatus,
  validateSearch: readHubStatusSearch,
  component: lazyRouteComponent(() => import('./hubs/status/page.tsx'), 'HubStatusPage'),
});

const desksRoute = createRoute({
  getParentRoute: () => root,
  path: pagePaths.desks,
  validateSearch: readDesksSearch,
  component: lazyRouteComponent(() => import('./hubs/desks/page.tsx'), 'DesksPage'),
});

const help = createRoute({
  getParentRoute: () => root,
  path: pagePaths.help,
  validateSearch: readLangOnly,
  component: HelpPage,
});

const accessibility = createRoute({
  getParentRoute: () => root,
  path: pagePaths.accessibility,
  validateSearch: readLangOnly,
  component: AccessibilityPage,
});

const api = createRoute({
  getParentRoute: () => root,
  path: pagePaths.api,
  validateSearch: readLangOnly,
  component: ApiPage,
});

const router = createRouter({
  routeTree: root.addChildren([
    home,
    start,
    help,
    accessibility,
    api,
    space,
    compare,
    paper,
    facilities,
    audit,
    hubs,
    hub,
    offices,
    transfer,
    post,
    terms,
    designationsRoute,
    laddersRoute,
    designationListRoute,
    designationRoute,
    consultationsRoute,
    coverRoute,
    yearlyRoute,
    yearlyReportRoute,
    scorecardRoute,
    reviewRoute,
    lettersRoute,
    nationalRoute,
    hubStatusRoute,
    desksRoute,
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultErrorComponent: ({ error }) => <Failure error={error} retry={() => router.invalidate()} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

createRoot(document.getElementById('root')!).render(<RouterProvider router={router} />);
