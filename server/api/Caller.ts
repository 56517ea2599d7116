/** Who sent a request, as far as it matters to an answer. */
export interface Caller {
  /** Aborts when nobody waits for the answer any longer: the connection was closed before it was sent. */
  readonly signal: AbortSignal;
  /**
   * Whether it was asked on this machine itself: the server listens on loopback alone, is reached under a loopback name,
   * and no proxy passed the request on.
   */
  readonly isLocal: boolean;
}
