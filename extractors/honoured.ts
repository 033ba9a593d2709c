/**
 * Whether `우수기관` that ends here is what an office honours, and no level: `복지 우수기관에 대한 대통령상`, `복지 우수기관
 * 보건복지부장관 표창`, `복지 우수기관에는 가온시가 대통령상을`.
 */
export const isHonoured = (text: string, end: number): boolean => HONOUR.test(text.slice(end, end + 70));

const HONOUR =
  /^(?:에 대한| (?:[가-힣]{2,8}\s?)?(?:대통령|총리|장관|지사)\s?(?:기관\s?)?(?:상|표창)|(?:에는?|으로는) [^.]{2,50}?[이가] (?:[가-힣]{2,8}\s?)?(?:대통령|총리|장관|지사)\s?(?:상|표창))/;
