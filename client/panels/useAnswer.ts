import { useEffect, useState } from "react";
import { ApiError } from "../api/ApiError.ts";

export interface Answer<Data> {
  /** The last answer; while a new one is fetched the old one stays. */
  readonly data: Data | undefined;
  /** What `data` answers; differs from what was asked while that is under way. */
  readonly loading: boolean;
  readonly problem: string | undefined;
}

/**
 * Asks the server for what a panel shows, again whenever `key` changes; tries again by itself where the server is away.
 */
export function useAnswer<Data>(key: string, ask: (signal: AbortSignal) => Promise<Data>): Answer<Data> {
  const [answer, setAnswer] = useState<Answer<Data> & { key: string }>({
    key: "",
    data: undefined,
    loading: true,
    problem: undefined,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for everything that `ask` closes over.
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = async (pause: number) => {
      try {
        const data = await ask(abort.signal);
        if (!abort.signal.aborted) setAnswer({ key, data, loading: false, problem: undefined });
      } catch (error) {
        if (abort.signal.aborted) return;
        const passing = error instanceof ApiError && error.passing;
        const problem = error instanceof ApiError ? error.message : "This could not be read.";
        setAnswer((before) => ({ ...before, loading: passing, problem }));
        if (passing) timer = setTimeout(() => attempt(Math.min(pause * 2, 15_000)), pause);
      }
    };
    void attempt(1000);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [key]);

  return { ...answer, loading: answer.loading || answer.key !== key };
}
