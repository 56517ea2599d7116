import { useEffect, useRef, useState } from "react";
import { ApiError } from "../api/ApiError.ts";

/** What becomes of a question to the server, for Waiting to show. */
export interface Asked {
  /** What `data` answers differs from what was asked: that is under way. */
  readonly loading: boolean;
  readonly problem: string | undefined;
  /** Whether a person broke it off; it is not under way then. */
  readonly cancelled: boolean;
  /** Breaks it off; the server ends it in the database. */
  readonly cancel: () => void;
  /** Asks once more, after it was broken off or refused. */
  readonly again: () => void;
}

export interface Answer<Data> extends Asked {
  /** The last answer; while a new one is fetched, and where that was broken off, the old one stays. */
  readonly data: Data | undefined;
}

interface Held<Data> extends Pick<Answer<Data>, "data" | "loading" | "problem" | "cancelled"> {
  /** What was asked for when it came to this. */
  readonly key: string;
}

/**
 * Asks the server for what a panel shows, again whenever `key` changes; tries again by itself where the server is away.
 */
export function useAnswer<Data>(key: string, ask: (signal: AbortSignal) => Promise<Data>): Answer<Data> {
  const [held, setHeld] = useState<Held<Data>>({
    key: "",
    data: undefined,
    loading: true,
    problem: undefined,
    cancelled: false,
  });
  const [turn, setTurn] = useState(0);
  const stop = useRef(() => {});

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for everything that `ask` closes over.
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = async (pause: number) => {
      try {
        const data = await ask(abort.signal);
        if (abort.signal.aborted) return;
        setHeld({ key, data, loading: false, problem: undefined, cancelled: false });
      } catch (error) {
        if (abort.signal.aborted) return;
        const passing = error instanceof ApiError && error.passing;
        const problem = error instanceof ApiError ? error.message : "This could not be read.";
        setHeld((before) => ({ ...before, key, loading: passing, problem, cancelled: false }));
        if (passing) timer = setTimeout(() => attempt(Math.min(pause * 2, 15_000)), pause);
      }
    };
    stop.current = () => {
      abort.abort();
      clearTimeout(timer);
    };
    // What was broken off or refused before is no longer so.
    setHeld((before) => (before.loading ? before : { ...before, loading: true, cancelled: false }));
    void attempt(1000);
    return stop.current;
  }, [key, turn]);

  const cancel = () => {
    stop.current();
    setHeld((before) => ({ ...before, key, loading: false, problem: undefined, cancelled: true }));
  };
  const again = () => setTurn(turn + 1);
  const { data, loading, problem, cancelled } = held;
  const present = held.key === key;
  return { data, loading: loading || !present, problem, cancelled: cancelled && present, cancel, again };
}
