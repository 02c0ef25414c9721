import { useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { buttonLook } from '../../kit/web/look.ts';
import { address } from '../../kit/web/search.ts';
import { text } from '../text.ts';
import type { IntakeView } from '../view.ts';
import { useStart } from './state.tsx';

/** The way on, for each prefecture the file speaks of. */
export function CompareLinks({ intake, primary }: { intake: IntakeView; primary: boolean }) {
  const { search, prefecture } = useStart();
  const t = useText(text);
  const realms = intake.preview?.realms ?? [];
  const ways = realms.length > 0 ? realms : [{ key: prefecture, name: '' }];
  return ways.map(({ key, name }, at) => (
    <Link
      key={key}
      href={address(`/${key}/zones/compare`, { lang: search.lang })}
      className={at === 0 && primary ? buttonLook.solid : buttonLook.outline}
    >
      {ways.length === 1 ? t.compare : t.compareOf(name)}
    </Link>
  ));
}
