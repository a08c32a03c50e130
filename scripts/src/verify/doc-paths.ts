import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ignoredFolders = new Set(['node_modules', '.git', 'data']);
/** `code spans` that look like a path of this project, and targets of Markdown links and pictures. */
const codePath = /`((?:bot|server|dashboard|shared|scripts|\.ci)\/[\w./-]+)`/g;
const linkPath = /\]\((?!https?:|#|mailto:)([^)\s#]+)/g;

/** Returns a line for each path that a Markdown file of the project names and that does not exist. */
export function findMissingDocPaths(root: string): readonly string[] {
  return markdownFiles(root, '').flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const fromRoot = [...text.matchAll(codePath)].map(([, path]) => ({ path, full: join(root, path ?? '') }));
    const fromFile = [...text.matchAll(linkPath)].map(([, path]) => ({ path, full: join(root, dirname(file), path ?? '') }));
    return [...fromRoot, ...fromFile].filter(({ full }) => !existsSync(full)).map(({ path }) => `${file}: ${path} does not exist`);
  });
}

function markdownFiles(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ignoredFolders.has(entry.name) ? [] : markdownFiles(root, path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}
