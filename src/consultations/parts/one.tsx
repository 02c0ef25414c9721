import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Chip } from '../../kit/web/chip.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { address } from '../../kit/web/search.ts';
import { useToast } from '../../kit/web/toast.tsx';
import type { ConsultationView } from '../view.ts';
import { AnswerForm } from './answer-form.tsx';
import { faultsIn, renewConsultations } from './answering.ts';
import { Files } from './files.tsx';
import { text } from './text.ts';

type Props = { realm: string; view: ConsultationView; lang?: 'en'; open?: boolean; titled: boolean };

/** One consultation: who holds it, the answer, its files, and the form where one may answer. */
export function OneConsultation({ realm, view, lang, open = false, titled }: Props) {
  const [writing, setWriting] = useState(open && view.may.answer && view.answer === null);
  const t = useText(text);
  const { answer, may } = view;
  const label = answer ? t.change : may.proxy ? t.proxyAnswer : t.answer;
  return (
    <li className="border-solid-gray-200 border-t px-3 py-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="text-dns-16B-130">
          {view.name}
          {titled && view.title && <span className="ml-2 font-400">{view.title}</span>}
        </h3>
        <StateOf view={view} />
        <span className="text-dns-14N-130 text-solid-gray-700">
          {t.asked(view.askedOn)}
          {view.dueOn && ` ${t.due(view.dueOn)}`}
        </span>
      </div>
      <p className="text-dns-14N-130 text-solid-gray-700 leading-150">{view.holder}</p>
      {view.letter && (
        <Link
          href={address(`/${realm}/designations/letters`, { letter: `${view.letter.id}`, lang })}
          className="link inline-flex min-h-6 items-center text-dns-14N-130 max-desktop:min-h-11"
        >
          {t.letter(view.letter.number, view.letter.dated)}
        </Link>
      )}
      {titled && view.question && <p className="mt-1 whitespace-pre-wrap break-words">{view.question}</p>}
      {answer && (
        <div className="mt-1">
          <p className="text-dns-14N-130">
            {t.answeredBy(answer.by, answer.on)}
            {answer.proxyNote && <span className="ml-2 text-solid-gray-700">{t.proxy(answer.proxyNote)}</span>}
          </p>
          {answer.opinion && <p className="whitespace-pre-wrap break-words">{answer.opinion}</p>}
        </div>
      )}
      <Files realm={realm} view={view} write={writing} />
      {writing ? (
        <AnswerForm realm={realm} view={view} close={() => setWriting(false)} />
      ) : (
        <div className="mt-1 flex flex-wrap items-center gap-2 print:hidden">
          {may.answer && (
            <Button
              look={may.proxy || answer ? 'small' : 'solid'}
              aria-label={`${label} ${view.name}`}
              onClick={() => setWriting(true)}
            >
              {label}
            </Button>
          )}
          {may.withdraw && <Withdraw realm={realm} view={view} />}
          {titled && view.about && (
            <Link
              href={address(`/${realm}/designations/${view.about.designation}`, { lang })}
              className="link inline-flex min-h-9 items-center max-desktop:min-h-11"
            >
              {t.open}
            </Link>
          )}
        </div>
      )}
    </li>
  );
}

const looks = { agreed: 'met', 'agreed-with-wishes': 'met', opposed: 'blank', 'no-opinion': 'plain' } as const;

function StateOf({ view: { answer, overdue, closed } }: { view: ConsultationView }) {
  const t = useText(text);
  if (answer) return <Chip look={looks[answer.id]}>{answer.label}</Chip>;
  if (closed) return <Chip look="plain">{t.closed}</Chip>;
  return overdue > 0 ? <Chip look="blank">{t.late(overdue)}</Chip> : <Chip look="caution">{t.waiting}</Chip>;
}

function Withdraw({ realm, view }: { realm: string; view: ConsultationView }) {
  const queries = useQueryClient();
  const toast = useToast();
  const lang = useLang();
  const t = useText(text);
  const withdraw = async () => {
    const path = address(`/api/${realm}/consultations/${view.id}`, { version: `${view.version}` });
    const said = await send('DELETE', path).then(
      () => t.withdrawn(view.name),
      (error) => faultsIn(error, (field) => field, lang, t.form.unreachable)[0]!.words,
    );
    toast({ text: said });
    await renewConsultations(queries, realm);
  };
  return (
    <Button look="text" aria-label={t.withdrawOf(view.name)} onClick={withdraw}>
      {t.withdraw}
    </Button>
  );
}
