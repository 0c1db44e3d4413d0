// @ts-check
/** The moment at which the gallery stands still, on the server's clock. */
export const NOW_MS = 10_000_000;
