/**
 * Makes one file of all that a first view of the sheet's script needs: a telephone asks once, and what is alike is
 * compressed together. esbuild makes a file for each set of parts that share something, and does not join them.
 *
 * What other parts share with such a file they import of it. There each name has the digest of the file before it that
 * it came from: a part of an edition never takes a name of another edition for something else.
 */

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";

const IMPORT = /import(?:\{([^}]*)\}from)?"\.\/(chunk-([A-Z0-9]+)\.js)";?/g;

/**
 * @param esbuild The bundler.
 * @param options How it bundles.
 * @param entry The file of the entry, as it was bundled with `splitting`; the first of the few files.
 * @param parts The folder of the other files, beside the entry.
 * @param imports For each file of that bundle, by its name, what it imports: esbuild's metafile.
 * @param views The other files that become one of the few, by name: each is seen first by some reader.
 * @param shared Files, by name, whose share with a view may not bring that view along: it goes into the entry.
 * @returns For each file that is in one of the few now, and no longer by itself, the name of that one.
 */
export async function intoFewFiles(esbuild, options, entry, parts, imports, views, shared) {
  const first = basename(entry);
  const place = (name) => (name === first ? entry : join(parts, name));
  const home = new Map([...atOnce(first, imports)].map((name) => [name, first]));
  const reached = [...views, ...shared].map((name) => atOnce(name, imports));
  const isOfMany = (name) => reached.filter((names) => names.has(name)).length > 1;
  for (const name of reached.flatMap((names) => [...names])) if (isOfMany(name)) home.set(name, first);
  for (const view of views) {
    for (const name of atOnce(view, imports)) if (!home.has(name)) home.set(name, view);
  }

  /** What each of the few has to hand out: a name, and the file before it that has it. */
  const taken = new Map([first, ...views].map((name) => [name, new Map()]));
  for (const file of Object.keys(imports)) {
    const own = home.get(file) ?? file;
    const text = readFileSync(place(file), "utf8");
    const rewritten = text.replace(IMPORT, (whole, names, chunk, digest) => {
      const from = home.get(chunk);
      if (!from || from === own) return whole;
      if (!names) return "";
      const renamed = names.split(",").map((one) => {
        const [name, as = name] = one.split(" as ");
        taken.get(from).set(`${name}_${digest}`, { name, chunk });
        return `${name}_${digest} as ${as}`;
      });
      return `import{${renamed.join(",")}}from"${path(place(own), place(from))}";`;
    });
    writeFileSync(place(file), rewritten);
  }
  for (const one of [first, ...views]) {
    const from = dirname(place(one));
    const exported = [...taken.get(one)].map(
      ([name, { name: before, chunk }]) => `export{${before} as ${name}}from"${path(place(one), place(chunk))}";`,
    );
    await esbuild.build({
      ...options,
      stdin: { contents: [`export*from"./${one}";`, `import"./${one}";`, ...exported].join(""), resolveDir: from },
      outdir: undefined,
      outfile: place(one),
      allowOverwrite: true,
      plugins: [{ name: "parts", setup: ({ onResolve }) => onResolve({ filter: /^\./ }, later(one)) }],
    });
  }
  for (const name of home.keys()) rmSync(place(name));
  return home;

  /** What is loaded later, or stands in another of the few, stays apart, and is found from where the one file is. */
  function later(one) {
    return ({ path: asked, kind }) => {
      const name = basename(asked);
      const isApart = kind === "dynamic-import" || (name !== one && (home.get(name) ?? name) !== one);
      return isApart ? { path: path(place(one), place(name)), external: true } : null;
    };
  }
}

/** A file as another names it. */
function path(from, to) {
  const found = relative(dirname(from), to).replaceAll("\\", "/");
  return found.startsWith(".") ? found : `./${found}`;
}

/** The files that one imports before it runs. */
function atOnce(name, imports, found = new Set()) {
  for (const { path: asked, kind } of imports[name] ?? []) {
    const next = basename(asked);
    if (kind !== "import-statement" || found.has(next)) continue;
    found.add(next);
    atOnce(next, imports, found);
  }
  return found;
}
