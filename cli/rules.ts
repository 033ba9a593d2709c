import { Command } from 'commander';
import { explainCommand } from './rules/explain.js';
import { lintCommand } from './rules/lint.js';
import { listCommand } from './rules/list.js';
import { showCommand } from './rules/show.js';

/** `sasil rules list|show|lint|explain`: which rules there are, what one does, what is wrong with mine, why a fact was read. */
export function rulesVerb(): Command {
  const verb = new Command('rules')
    .summary('which rules there are, and why a fact was read')
    .description('Lists, shows and checks rules, and explains what they made of an article.')
    .addHelpText(
      'after',
      `
Examples:
  sasil rules list --set mayors          the rules of one set
  sasil rules show mayors/ko/bracket     what one rule is
  sasil rules lint my-rules              what is wrong with a folder of rules
  sasil rules explain article.txt        why a fact was read, or was not

Exit codes:
  0  all good
  1  something is wrong with the rules, or the article cannot be read
  2  usage or rules wrong; nothing was run
  3  the environment failed: the output cannot be written
sasil rules COMMAND --help explains each.`,
    );
  for (const command of [listCommand(), showCommand(), lintCommand(), explainCommand()]) verb.addCommand(command);
  return verb;
}
