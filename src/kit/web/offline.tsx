import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { askServer, useConnection, useConnectionCovered } from './connection.ts';
import { Icon } from './icon.tsx';
import { useText } from './lang.ts';
import { text } from './text.ts';
import { useToast } from './toast.tsx';

const restful = 20_000;
const eager = 3_000;

/** Keeps what is on screen while the server does not answer, says so, and goes on by itself once it does. */
export function ConnectionStrip() {
  const connection = useConnection();
  const covered = useConnectionCovered();
  useWatch(connection === 'lost' ? eager : restful);
  useRecovery(connection !== 'here');
  if (connection === 'here' || covered) return null;
  return <Strip key={connection} what={connection} />;
}

function Strip({ what }: { what: 'lost' | 'expired' }) {
  const t = useText(text);
  const { ask, asking, still } = useAsk();
  const words = t[what];
  return (
    <div className="tint sticky top-0 z-10 -mx-3 -mt-2 mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 border-red-900 border-b-2 bg-red-50 px-3 py-1 desktop:top-12 desktop:-mx-5 desktop:px-5 print:hidden">
      <p role="alert" className="flex items-start gap-2">
        <Icon name="warning" className="mt-0.5 size-5 text-red-900" />
        <span>
          <b>{words.title}</b> {words.kept}
        </span>
      </p>
      <Button look="small" onClick={ask} aria-disabled={asking}>
        {words.ask}
      </Button>
      <span role="status" className="text-dns-14N-130">
        {asking ? t.asking : still ? words.still : ''}
      </span>
    </div>
  );
}

/** Asking by hand: what it found stands beside the button. */
export function useAsk() {
  const [asking, setAsking] = useState(false);
  const [still, setStill] = useState(false);
  const ask = async () => {
    if (asking) return;
    setAsking(true);
    setStill((await askServer()) !== 'here');
    setAsking(false);
  };
  return { ask, asking, still };
}

/** Asks now and then while the page is looked at, and at once when it is looked at again or the line changes. */
function useWatch(pause: number): void {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') askServer();
    };
    const timer = setInterval(look, pause);
    const wakers: [EventTarget, string][] = [
      [document, 'visibilitychange'],
      [window, 'online'],
      [window, 'offline'],
    ];
    for (const [target, name] of wakers) target.addEventListener(name, look);
    return () => {
      clearInterval(timer);
      for (const [target, name] of wakers) target.removeEventListener(name, look);
    };
  }, [pause]);
}

/** Once the server is back, everything on screen is read anew. */
function useRecovery(away: boolean): void {
  const queries = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const t = useText(text);
  const was = useRef(away);
  const said = t.back;
  useEffect(() => {
    if (was.current && !away) {
      queries.invalidateQueries();
      router.invalidate();
      toast({ text: said });
    }
    was.current = away;
  }, [away, queries, router, toast, said]);
}
