/** The words behind a government without where it lies: ` in South Jeolla Province won` to ` won`, `, Gangwon, and` to `, and`. */
export const withoutRegion = (behind: string): string => behind.replace(REGION, '');

const REGION = /^(?:,| in| of)(?: [A-Z][\w-]*)+/;
