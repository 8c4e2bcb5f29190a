// Builds the panel into one ES module; with --compare, checks that the committed module is that build.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const committed = join(here, "../tb_lossgap/plugin/static/index.js");
const licences = join(here, "LICENSES.txt");
const budget = 150_000; // bytes, before compression

async function bundle(outfile) {
  const notice = await readFile(licences, "utf8");
  await build({
    absWorkingDir: here,
    entryPoints: ["src/main.ts"],
    outfile,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "preact",
    banner: { js: `/*\n${notice}*/` },
    legalComments: "none",
    loader: { ".css": "text" },
    logLevel: "warning",
  });
  return readFile(outfile);
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

async function compare() {
  const folder = await mkdtemp(join(tmpdir(), "lossgap-panel-"));
  try {
    const fresh = await bundle(join(folder, "index.js"));
    const kept = await readFile(committed).catch(() => Buffer.alloc(0));
    if (!fresh.equals(kept)) {
      refuse(
        `${relative(here, committed)} (${kept.length} bytes) is not what the sources build ` +
          `(${fresh.length} bytes): run "npm run build" in frontend/ and commit the result.`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv.includes("--compare")) {
  await compare();
} else {
  const { length } = await bundle(committed);
  process.stdout.write(`${relative(here, committed)}: ${length} bytes\n`);
  if (length > budget) {
    refuse(
      `The panel is ${length} bytes, above its budget of ${budget}: drop code or a dependency.`,
    );
  }
}
