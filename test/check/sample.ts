import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, folderWith } from '../cli/command.js';

/** Somebody's repository: an article in two languages and two rules of their own, in words of ours. */
const FILES = {
  'articles/library.ko.txt':
    '종로구, 동네 책방 평가에서 버금상 받아\n\n서울 종로구(구청장 서지호)는 문화체육관광부가 주관한 ‘2025 동네 책방 평가’에서 버금상을 받았다고 3일 밝혔다.\n\n우리 동네 소식 받아 보기\n',
  'articles/library.en.txt':
    "Jongno-gu Wins Runner-up Prize in Bookshop Evaluation\n\nJongno-gu, Seoul (Mayor Seo Ji-ho) announced on the 3rd that it won the Runner-up Prize in the '2025 Neighborhood Bookshop Evaluation' held by the Ministry of Culture, Sports and Tourism.\n",
  'my-rules/award-levels.json': `{
  "name": "award-levels",
  "terms": [
    {
      "id": "runner-up-prize",
      "names": { "ko": ["버금상"], "en": ["Runner-up Prize"] },
      "rank": "excellence",
      "family": "prize",
      "ordinal": 2,
      "award": true
    }
  ]
}
`,
  'my-rules/outlets/any.json': `{
  "name": "outlets/any",
  "patterns": [
    {
      "id": "outlets/any/our-news",
      "language": "ko",
      "pattern": "^우리 동네 소식 받아 보기$",
      "examples": ["우리 동네 소식 받아 보기"],
      "counterexamples": ["구가 소식지를 냈다"]
    }
  ]
}
`,
};

/** A repository with sasil installed from its packed tarball, and the run of a command in it. */
export interface SampleRepository {
  readonly folder: string;
  /** The folder of the command `sasil`, for a PATH. */
  readonly bin: string;
  sasil(words: readonly string[], env?: NodeJS.ProcessEnv): SpawnSyncReturns<string>;
}

let packed: string | null = null;

/** Makes a repository outside of ours; what sasil needs itself is ours, so that nothing is fetched. */
export function sampleRepository(): SampleRepository {
  const folder = folderWith(FILES);
  const home = join(folder, 'node_modules/sasil');
  mkdirSync(home, { recursive: true });
  run('tar', ['-xzf', (packed ??= pack()), '--strip-components=1', '-C', home]);
  symlinkSync(join(PROJECT, 'node_modules'), join(home, 'node_modules'));
  const bin = join(folder, 'node_modules/.bin');
  mkdirSync(bin);
  symlinkSync(join(home, 'dist/cli/sasil.js'), join(bin, 'sasil'));
  return {
    folder,
    bin,
    sasil: (words, env = {}) =>
      spawnSync(process.execPath, [join(home, 'dist/cli/sasil.js'), ...words], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, CI: '', GITHUB_STEP_SUMMARY: '', XDG_CACHE_HOME: join(folder, '.cache'), ...env },
      }),
  };
}

function pack(): string {
  const target = folderWith({});
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', target]),
  ) as [{ filename: string }];
  return join(target, filename);
}

function run(command: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: PROJECT, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}
