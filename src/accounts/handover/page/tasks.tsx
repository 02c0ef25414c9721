import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refused, send } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Card } from '../../../kit/web/card.tsx';
import { Faults } from '../../../kit/web/failure.tsx';
import { Field } from '../../../kit/web/field.tsx';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { text } from '../text.ts';
import type { Handed, TaskView } from '../view.ts';

type Props = { realm: string; post: number; handed: Handed };

/** 対応待ち of the post, by day due; what was done stands folded below. */
export function TasksCard({ realm, post, handed }: Props) {
  const t = useText(text);
  const [open, done] = [handed.tasks.filter((task) => !task.done), handed.tasks.filter((task) => task.done)];
  const path = `/api/${realm}/posts/${post}/tasks`;
  return (
    <Card id="tasks" title={`${t.tasks} ${open.length}`}>
      {open.length === 0 && <p className="px-3 pb-3 text-solid-gray-700">{t.noTasks}</p>}
      <ul>
        {open.map((task) => (
          <TaskLine key={task.id} path={path} task={task} />
        ))}
      </ul>
      {done.length > 0 && (
        <details className="border-solid-gray-200 border-t px-3 py-2">
          <summary className="min-h-9 rounded-4 py-1">{t.doneTasks(done.length)}</summary>
          <ul>
            {done.map((task) => (
              <TaskLine key={task.id} path={path} task={task} />
            ))}
          </ul>
        </details>
      )}
      <NewTask path={path} />
    </Card>
  );
}

function TaskLine({ path, task }: { path: string; task: TaskView }) {
  const t = useText(text);
  const toast = useToast();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: () => send('POST', `${path}/${task.id}`, { version: task.version, done: !task.done }),
    onSuccess: async () => {
      if (!task.done) toast({ text: t.doneToast(task.title) });
      await queries.invalidateQueries();
    },
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-solid-gray-200 border-t px-3 py-2 text-dns-16N-130">
      <p className="min-w-0 grow">
        {task.title}
        {task.due && <span className="ml-3 text-dns-14N-130 text-solid-gray-700">{task.due}</span>}
        {task.overdue && <b className="ml-2 text-dns-14N-130 text-red-900">{t.overdue}</b>}
      </p>
      <Button look="small" disabled={change.isPending} onClick={() => change.mutate()}>
        {task.done ? t.reopen : t.done}
        <span className="sr-only"> {task.title}</span>
      </Button>
      {change.error instanceof Refused && (
        <div role="alert">
          <Faults error={change.error} />
        </div>
      )}
    </li>
  );
}

function NewTask({ path }: { path: string }) {
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  const t = useText(text);
  const toast = useToast();
  const queries = useQueryClient();
  const adding = useMutation({
    mutationFn: (task: { title: string; due: string }) => send('POST', path, { ...task, due: task.due || null }),
    onSuccess: async (_, task) => {
      toast({ text: t.added(task.title) });
      // The next one may be half written by now.
      setTitle((now) => (now === task.title ? '' : now));
      setDue((now) => (now === task.due ? '' : now));
      await queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate({ title, due });
  };
  return (
    <form
      onSubmit={submit}
      aria-label={t.newTask}
      className="flex flex-wrap items-end gap-x-4 gap-y-2 border-solid-gray-200 border-t p-3"
    >
      <div className="min-w-0 flex-[1_1_16rem]">
        <Field label={t.taskTitle} value={title} onChange={setTitle} />
      </div>
      <DayField label={t.due} value={due} onChange={setDue} />
      <Button type="submit" disabled={title.trim() === '' || adding.isPending}>
        {t.add}
      </Button>
      {adding.error instanceof Refused && (
        <div role="alert">
          <Faults error={adding.error} />
        </div>
      )}
    </form>
  );
}
