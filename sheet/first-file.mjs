/**
 * Makes one file of all that the sheet's script needs at first: a telephone asks once, and what is alike is compressed
 * together. esbuild makes a file for each set of parts that share something, and does not join them.
 *
 * What other parts share with it they import of that one file. There each name has the digest of the file before it that
 * it came from: a part of an edition never takes a name of another edition for something else.
 */

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const IMPORT = /import(?:\{([^}]*)\}from)?"\.\/(chunk-([A-Z0-9]+)\.js)";?/g;

/**
 * @param esbuild The bundler.
 * @param options How it bundles.
 * @param entry The file of the entry, as it was bundled with `splitting`; it becomes the one file.
 * @param imports For each file of that bundle, by its name, what it imports: esbuild's metafile.
 * @param parts The folder of the other files, beside the entry.
 * @returns The names of the files that are in the one now, and no longer by themselves.
 */
export async function intoOneFile(esbuild, options, entry, imports, parts) {
  const merged = atOnce(basename(entry), imports);
  const taken = new Map();
  const others = Object.keys(imports).filter((name) => name !== basename(entry) && !merged.has(name));
  for (const file of others.map((name) => join(parts, name))) {
    const text = readFileSync(file, "utf8");
    const rewritten = text.replace(IMPORT, (whole, names, chunk, digest) => {
      if (!merged.has(chunk)) return whole;
      if (!names) return "";
      const renamed = names.split(",").map((one) => {
        const [name, own = name] = one.split(" as ");
        const shared = `${name}_${digest}`;
        taken.set(shared, { name, chunk });
        return `${shared} as ${own}`;
      });
      return `import{${renamed.join(",")}}from"../${basename(entry)}";`;
    });
    writeFileSync(file, rewritten);
  }
  const folder = `./${basename(parts)}`;
  const exported = [...taken].map(
    ([shared, { name, chunk }]) => `export{${name} as ${shared}}from"${folder}/${chunk}";`,
  );
  await esbuild.build({
    ...options,
    stdin: { contents: [`import"./${basename(entry)}";`, ...exported].join(""), resolveDir: dirname(entry) },
    outdir: undefined,
    outfile: entry,
    allowOverwrite: true,
    plugins: [{ name: "parts", setup: ({ onResolve }) => onResolve({ filter: /^\./ }, later) }],
  });
  for (const name of merged) rmSync(join(parts, name));
  return merged;

  /** What is loaded later stays a file of its own, and is found from where the one file is. */
  function later({ path, kind }) {
    return kind === "dynamic-import" ? { path: `${folder}/${basename(path)}`, external: true } : null;
  }
}

/** The files that one imports before it runs. */
function atOnce(name, imports, found = new Set()) {
  for (const { path, kind } of imports[name] ?? []) {
    const next = basename(path);
    if (kind !== "import-statement" || found.has(next)) continue;
    found.add(next);
    atOnce(next, imports, found);
  }
  return found;
}
