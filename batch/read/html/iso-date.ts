/**
 * A moment in ISO 8601 as records have it, `2023-12-15T16:22:29+09:00`, as precise as it is written: a time without its
 * zone stays without. Null for what is no date.
 */
export function isoDate(text: string): string | null {
  const found = NUMERIC.exec(text.trim().replace(COMPACT, '$1-$2-$3T'))?.groups;
  if (!found) return fromWords(text);
  const { year, month, day, hour, minute, second = '00', zone } = found;
  const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${zoneOf(zone)}`;
}

/** "2023-12-15T16:22:29.000+0900", "2023.12.15. 16:22", "2023년 12월 5일". */
const NUMERIC =
  /^(?<year>(?:19|20)\d{2})(?:-|\/|\. ?|년 ?)(?<month>\d{1,2})(?:-|\/|\. ?|월 ?)(?<day>\d{1,2})(?!\d)[일.]?(?:(?:T|,? ?)(?<hour>\d{1,2}):?(?<minute>\d{2})(?::?(?<second>\d{2})(?:\.\d+)?)? ?(?<zone>Z|[+-]\d{2}:?\d{2})?)?/;

/** "20231215162229", "20231215". */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=\d{4}|$)/;

function zoneOf(zone: string | undefined): string {
  if (zone === undefined || zone === 'Z') return zone ?? '';
  return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}

/** "Fri, 15 Dec 2023 16:22:29 +0900": only with its zone, or it would be taken for one of this machine's. */
function fromWords(text: string): string | null {
  if (
    !/^(?:[A-Z][a-z]{2,8},? )?(?:\d{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2,8} \d{1,2},?) \d{4} .*(?:GMT|UTC|Z|[+-]\d{4})$/.test(
      text.trim(),
    )
  ) {
    return null;
  }
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
