import { useState } from 'react';
import { send } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Card } from '../../../kit/web/card.tsx';
import { ErrorSummary, type FieldFault } from '../../../kit/web/form/error-summary.tsx';
import { RadioField } from '../../../kit/web/form/radio-field.tsx';
import { TextField } from '../../../kit/web/form/text-field.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { type ItemReview, type Reviewer, verdicts, verdictWording } from '../model.ts';
import type { ReportView } from '../view.ts';
import { AnswerText, Item } from './item.tsx';
import { fieldId, refusalsOf, useRenew } from './saving.ts';
import { text } from './text.ts';

/** The answers as they are read; for whoever reviews now, with the verdict on each. */
export function ReportRead({ view }: { view: ReportView }) {
  return view.may.review ? <Reviewing view={view} reviewer={view.may.review} /> : <Answers view={view} />;
}

function Answers({ view }: { view: ReportView }) {
  return (
    <div className="mt-3 flex flex-col gap-3">
      {view.items.map((item, at) => (
        <Item key={item.id} view={view} item={item} at={at}>
          <AnswerText answer={item.now} />
        </Item>
      ))}
    </div>
  );
}

function Reviewing({ view, reviewer }: { view: ReportView; reviewer: Reviewer }) {
  const asked = view.items.filter(({ now }) => now.answer !== 'not-applicable');
  const [reviews, setReviews] = useState<Record<string, ItemReview>>(() =>
    Object.fromEntries(asked.map(({ id }) => [id, { item: id, verdict: 'accepted', comment: '' }])),
  );
  const [comment, setComment] = useState('');
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const all = useText(text).one;
  const t = all.review;
  const lang = useLang();
  const toast = useToast();
  const renew = useRenew(view);
  const back = Object.values(reviews).some(({ verdict }) => verdict === 'asked-back');
  const change = (id: string, part: Partial<ItemReview>) =>
    setReviews((now) => ({ ...now, [id]: { ...now[id]!, ...part } }));
  const pass = async () => {
    try {
      const body = { version: view.version, reviews: Object.values(reviews), comment: comment.trim() };
      await send('POST', `/api/${view.realm.key}/reports/${view.id}/review`, body);
      await renew();
      toast({ text: back ? t.sentBack : t.passed });
    } catch (error) {
      setFaults(refusalsOf(error, lang, all.unreachable));
    }
  };
  return (
    <div className="mt-3 flex flex-col gap-3">
      {faults.length > 0 && <ErrorSummary faults={faults} />}
      {view.items.map((item, at) => (
        <Item key={item.id} view={view} item={item} at={at}>
          <AnswerText answer={item.now} />
          {reviews[item.id] && (
            <div className="mt-3 border-solid-gray-200 border-t pt-2">
              <RadioField
                id={fieldId(item.id)}
                label={t.verdict}
                choices={verdicts.map((verdict) => ({ id: verdict, label: verdictWording[verdict][lang] }))}
                value={reviews[item.id]!.verdict}
                onChange={(verdict) => change(item.id, { verdict })}
                onLeave={() => {}}
              />
              {reviews[item.id]!.verdict !== 'accepted' && (
                <TextField
                  id={`${fieldId(item.id)}-comment`}
                  label={t.comment}
                  fault={faults.find(({ field }) => field === fieldId(item.id))?.words}
                  value={reviews[item.id]!.comment}
                  onChange={(words) => change(item.id, { comment: words })}
                  onLeave={() => {}}
                  width="long"
                  kind="line"
                />
              )}
            </div>
          )}
        </Item>
      ))}
      <div className="sticky bottom-0 flex flex-wrap items-end gap-3 rounded-8 border border-solid-gray-200 bg-white p-3">
        <div className="min-w-0 grow">
          <TextField
            id="report-whole"
            label={t.whole}
            value={comment}
            onChange={setComment}
            onLeave={() => {}}
            width="long"
            kind="line"
          />
        </div>
        <Button look="solid" onClick={pass}>
          {back ? t.back : t.pass[reviewer]}
        </Button>
      </div>
    </div>
  );
}

/** What health centre and prefecture said, the newest first. */
export function ReviewHistory({ view }: { view: ReportView }) {
  const t = useText(text).one.review;
  const told = view.reviews.filter(({ verdict, comment, item }) => verdict !== 'accepted' || comment !== '' || !item);
  if (told.length === 0) return null;
  return (
    <Card id="reviews" title={t.history} className="mt-3">
      <ul>
        {told.map((line) => (
          <li key={line.id} className="border-solid-gray-200 border-t px-3 py-2">
            <b>{line.itemName}</b> {line.item && line.label}
            {line.comment && <span className="block leading-150">{line.comment}</span>}
            <span className="block text-dns-14N-130 text-solid-gray-700">{line.who}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
