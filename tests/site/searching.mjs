// Asks the search of a built site as a reader does, without a browser: it runs the program that the theme
// ships, on the index that the theme wrote. Arguments: the folder of the site. Takes a list of queries as
// JSON, writes for each the addresses of its results, best first.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const site = process.argv[2];
const workers = join(site, "assets/javascripts/workers");
const program = readdirSync(workers).find((name) => /^search\..*\.js$/.test(name));

/** The messages of the theme's worker, by what they ask or answer. */
const SETUP = 0;
const QUERY = 2;

let hear;
let answered;
const worker = {
  console,
  URL,
  addEventListener: (_, listener) => {
    hear = listener;
  },
  postMessage: (message) => answered(message),
};
worker.self = worker;
vm.runInNewContext(readFileSync(join(workers, program), "utf8"), worker);

const ask = (message) =>
  new Promise((resolve) => {
    answered = resolve;
    hear({ data: message });
  });

const index = JSON.parse(readFileSync(join(site, "search/search_index.json"), "utf8"));
await ask({ type: SETUP, data: { ...index, options: { suggest: false } } });
const found = [];
for (const query of JSON.parse(readFileSync(0, "utf8"))) {
  const { data } = await ask({ type: QUERY, data: query });
  // The page of a group is where its best section stands; a group is a page.
  found.push(data.items.map(([best]) => best.location));
}
process.stdout.write(JSON.stringify(found));
