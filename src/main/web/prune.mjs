/**
 * Takes out of Vaadin's ready-made bundle what no page of ours can load: node prune.mjs <folder of
 * classes>. The bundle holds several generations of each file, and charts, maps and a text editor
 * that are sold under licences of their own. Names of npm packages that stay are written beside the
 * classes, for NOTICE.
 */
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const classes = resolve(process.argv[2] ?? join(here, "../../../target/classes"));
const vaadin = join(classes, "META-INF/VAADIN");
const files = join(vaadin, "webapp/VAADIN/build");
const report = join(vaadin, "config/bundle-size.html");
const sold = ["highcharts", "@vaadin/charts", "@vaadin/map", "@vaadin/rich-text-editor"];

// without the report the bundle was pruned already, or a development server makes it
if (existsSync(report)) {
  const packages = packagesByFile();
  const kept = reachable(packages);
  removeAllBut(kept);
  forgetInServiceWorker(kept);
  writeFileSync(join(classes, "../packages-of-pages.txt"), names(packages, kept).join("\n") + "\n");
  rmSync(report);
}

/** Which npm packages each file holds, as the bundler has reported. */
function packagesByFile() {
  const data = JSON.parse(readFileSync(report, "utf8").match(/const data = (\{.*?\});\n/s)[1]);
  const byFile = new Map();
  for (const { id, moduleParts } of Object.values(data.nodeMetas)) {
    const name = [...id.matchAll(/node_modules\/+((?:@[^/]+\/+)?[^/]+)/g)].pop()?.[1];
    for (const file of Object.keys(moduleParts)) {
      const key = file.split("/").pop();
      byFile.set(key, (byFile.get(key) ?? new Set()).add(name));
    }
  }
  return byFile;
}

/** Files that index.html names, and those that they name, except for what is sold. */
function reachable(packages) {
  const all = readdirSync(files).filter((name) => !name.endsWith(".br"));
  const free = all.filter((name) => !sold.some((part) => packages.get(name)?.has(part)));
  const kept = new Set();
  const open = [readFileSync(join(vaadin, "webapp/index.html"), "utf8")];
  while (open.length > 0) {
    const text = open.pop();
    for (const name of free.filter((candidate) => !kept.has(candidate) && text.includes(candidate))) {
      kept.add(name);
      open.push(readFileSync(join(files, name), "utf8"));
    }
  }
  return kept;
}

function removeAllBut(kept) {
  readdirSync(files)
    .filter((name) => !kept.has(name.replace(/\.br$/, "")))
    .forEach((name) => rmSync(join(files, name)));
}

/** A service worker whose list names a missing file is never installed. */
function forgetInServiceWorker(kept) {
  const worker = join(vaadin, "webapp/sw.js");
  if (!existsSync(worker)) {
    return;
  }
  const text = readFileSync(worker, "utf8").replace(
    /\{url:`VAADIN\/build\/([^`]+)`,revision:[^}]*\},?/g,
    (entry, name) => (kept.has(name) ? entry : ""),
  );
  writeFileSync(worker, text);
  writeFileSync(`${worker}.br`, brotliCompressSync(text));
}

function names(packages, kept) {
  const found = [...kept].flatMap((name) => [...(packages.get(name) ?? [])]);
  return [...new Set(found)].filter((name) => name !== undefined).sort();
}
