import type { Doc } from '../../../pipeline/types.js';
import { readText } from '../read-text.js';

/** A story that the lines around it are tried with. */
export const TITLE = '관악구, 지역복지 평가에서 상 받아';
export const LEAD =
  '[새벽신문=홍길동 기자] 서울 관악구(구청장 박준희)는 지난해 시작한 사업으로 상을 하나 받았다고 5일 밝혔다.';
export const MORE = '박준희 구청장은 주민과 직원이 함께 애쓴 덕분이라며 앞으로도 더 뛰겠다고 말했다.';
export const STORY = [TITLE, LEAD, MORE];

export const page = (...lines: string[]): Doc => readText(lines.join('\n'));
