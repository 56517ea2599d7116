/** What went wrong between the explorer and its server, in a sentence for people. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  /** Code of the API (`DATABASE_UNAVAILABLE`, `BAD_USER_INPUT`, ...), or `SERVER_UNAVAILABLE` where nothing answered. */
  readonly code: string;
  /** Worth trying again without changing anything. */
  readonly passing: boolean;
  /** What else the API tells of it: `line` and `column` of a fault in a text, the `rule` that refused it. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    options?: ErrorOptions & { readonly details?: Readonly<Record<string, unknown>> },
  ) {
    super(message, options);
    this.details = options?.details ?? {};
    this.code = code;
    this.passing = code === "SERVER_UNAVAILABLE" || code === "DATABASE_UNAVAILABLE" || code === "TIMEOUT";
  }
}
