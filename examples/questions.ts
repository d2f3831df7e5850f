import { StanceGraph } from 'stancegraph';
import { ask } from 'stancegraph/ask';
import coalition from 'stancegraph/data/coalition';

const kg = StanceGraph.from(coalition);

const answer = ask(kg, 'Which countries were flat out against boots on the ground as of the end of March 2025?');
console.log(
  answer.status,
  answer.rows.map((row) => row.actor),
); // answered [ 'ITA' ]
console.log(answer.paraphrase); // what was understood
console.log(answer.query); // kg.run takes it

const unknown = ask(kg, "What was Italy's position on troops in September 2025?");
console.log(unknown.status); // unknown: there is no record of it
console.log(unknown.text); // with what comes closest
