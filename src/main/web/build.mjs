/**
 * Bundles the ES modules that pages load on demand: node build.mjs <folder of classes>.
 * Names carry a hash of the content, so that browsers may keep them for ever; web.properties tells
 * the server today's names.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const classes = resolve(process.argv[2] ?? join(here, "../../../target/classes"));
const entries = { charts: join(here, "charts/charts.js"), tour: join(here, "tour/tour.js") };

/** Parts of ECharts that no page asks for: other looks, other languages, options of old versions. */
const unneeded = {
  name: "unneeded",
  setup(build) {
    const parts = /echarts[\\/]lib[\\/](theme[\\/]dark|i18n[\\/]langZH|preprocessor[\\/]backwardCompat)\.js$/;
    build.onLoad({ filter: parts }, ({ path }) => ({
      contents: path.includes("preprocessor") ? "export default () => {};" : "export default {};",
    }));
  },
};

install();
await bundle();

/** Installs exactly what the lock file says, unless that has been done already. */
function install() {
  const lock = createHash("sha256").update(readFileSync(join(here, "package-lock.json"))).digest("hex");
  const stamp = join(here, "node_modules/.installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) {
    return;
  }
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], {
    cwd: here,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    process.exit(done.status ?? 1);
  }
  writeFileSync(stamp, lock);
}

async function bundle() {
  const esbuild = await import("esbuild");
  const folder = join(classes, "META-INF/resources/web");
  rmSync(folder, { recursive: true, force: true });
  const built = await esbuild.build({
    entryPoints: entries,
    outdir: folder,
    entryNames: "[name]-[hash].cache",
    bundle: true,
    splitting: true,
    chunkNames: "part-[hash].cache",
    format: "esm",
    target: "es2022",
    loader: { ".css": "text" },
    minify: true,
    legalComments: "linked",
    plugins: [unneeded],
    metafile: true,
    logLevel: "warning",
  });
  const names = Object.entries(built.metafile.outputs)
    .filter(([, output]) => Object.values(entries).some((entry) => isEntry(output, entry)))
    .map(([file]) => file.split("/").pop())
    .map((file) => `${file.slice(0, file.lastIndexOf("-"))}=web/${file}`);
  compress(folder);
  mkdirSync(join(classes, "META-INF/gengyun"), { recursive: true });
  writeFileSync(join(classes, "META-INF/gengyun/web.properties"), names.join("\n") + "\n");
}

function isEntry(output, entry) {
  return output.entryPoint !== undefined && basename(output.entryPoint) === basename(entry);
}

/** The server hands out what lies compressed beside a file instead of compressing it each time. */
function compress(folder) {
  readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .forEach((name) => {
      const file = join(folder, name);
      writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
    });
}
