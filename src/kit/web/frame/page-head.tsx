import type { ComponentProps } from 'react';
import { AsOfLabel } from './as-of.tsx';
import { PrintLine, TitleLine } from './title-line.tsx';

type Props = ComponentProps<typeof TitleLine> & {
  asOf: string;
  /** What stands on every sheet of paper. */
  printed: string[];
};

/** What a page of one day begins with. */
export function PageHead({ asOf, printed, ...title }: Props) {
  return (
    <>
      <AsOfLabel label={asOf} />
      <PrintLine words={printed} />
      <TitleLine {...title} />
    </>
  );
}
