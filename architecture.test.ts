/** Holds the source to docs/architecture.md: who may import whom, and what the pure rooms may not touch. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('.', import.meta.url));

/** What each room may import: whole rooms, `type:` of a room (its types only), or one file. Its own files always. */
const table: Readonly<Record<string, readonly string[]>> = {
  model: [],
  readers: ['model'],
  planner: ['model'],
  words: ['model', 'type:readers', 'type:api'],
  api: ['readers', 'model'],
  session: ['model', 'planner', 'words'],
  ui: [],
  features: ['model', 'readers', 'planner', 'words', 'api', 'session', 'ui'],
  app: ['model', 'readers', 'planner', 'words', 'api', 'session', 'ui', 'features', 'mock'],
  mock: ['api/contract.ts'],
  cli: ['readers', 'model', 'planner', 'words'],
  main: ['app', 'ui'],
};

const pureRooms = ['model', 'readers', 'planner', 'words'];

interface Import {
  readonly from: string;
  /** As written. */
  readonly name: string;
  /** A path under src, or null for a package. */
  readonly to: string | null;
  readonly line: number;
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
}

const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .sort();
const sources = new Map(files.map((file) => [file, parse(file)] as const));
const shipped = files.filter((file) => !/\.(test|testing)\.tsx?$/.test(file));
const imports = files.flatMap(importsOf);

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(`${root}src/${file}`, 'utf8'), ts.ScriptTarget.Latest, true);
}

function importsOf(file: string): Import[] {
  const source = sources.get(file);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, isTypeOnly(node), false);
    else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly, false);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], false, true);
    else if (ts.isNewExpression(node) && node.expression.getText() === 'URL')
      add(node, node.arguments?.[0], false, true);
    ts.forEachChild(node, visit);
  };
  const add = (node: ts.Node, name: ts.Node | undefined, typeOnly: boolean, dynamic: boolean): void => {
    if (name === undefined || !ts.isStringLiteral(name)) return;
    if (ts.isNewExpression(node) && !/\.tsx?$/.test(name.text)) return;
    const to = name.text.startsWith('.') ? posix.join(dirname(file), name.text) : null;
    const line = ts.getLineAndCharacterOfPosition(node.getSourceFile(), node.getStart()).line + 1;
    found.push({ from: file, name: name.text, to, line, typeOnly, dynamic });
  };
  if (source !== undefined) visit(source);
  return found;
}

/** `import type …`, or an import of which each name is a type. */
function isTypeOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  if (clause.name !== undefined || names === undefined || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.tsx?$/, '');
}

function say({ from, line, name }: Import): string {
  return `src/${from}:${line} imports ${name}`;
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
  if (to === null || roomOf(from) === roomOf(to)) return true;
  const allowed = table[roomOf(from)] ?? [];
  return (
    allowed.includes(roomOf(to)) ||
    allowed.includes(to) ||
    (typeOnly && allowed.includes(`type:${roomOf(to)}`))
  );
}

/** Files that `start` imports statically, and those that they do. */
function staticallyReached(start: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const go = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const next of imports) {
      if (next.from === file && next.to !== null && !next.typeOnly && !next.dynamic) go(next.to);
    }
  };
  go(start);
  return reached;
}

describe('the rooms', () => {
  const ofShipped = imports.filter(({ from }) => shipped.includes(from));

  it('are all named in the table', () => {
    const rooms = new Set(shipped.map(roomOf));
    expect([...rooms].filter((room) => !(room in table))).toEqual([]);
    const written = readFileSync(`${root}docs/architecture.md`, 'utf8');
    for (const room of Object.keys(table)) if (room !== 'main') expect(written).toContain(`\`src/${room}/`);
  });

  it('import only what the table allows', () => {
    expect(ofShipped.filter((each) => !isAllowed(each)).map(say)).toEqual([]);
  });

  it('have features that do not import each other', () => {
    const part = (file: string): string => file.split('/')[1] ?? '';
    const crossed = ofShipped.filter(
      ({ from, to }) =>
        to !== null && roomOf(from) === 'features' && roomOf(to) === 'features' && part(from) !== part(to),
    );
    expect(crossed.map(say)).toEqual([]);
  });

  it('reach the mock from app/ alone, and never statically', () => {
    const into = ofShipped.filter(
      ({ from, to }) => to?.startsWith('mock/') === true && roomOf(from) !== 'mock',
    );
    expect(
      into.filter(({ from, dynamic, typeOnly }) => roomOf(from) !== 'app' || !(dynamic || typeOnly)).map(say),
    ).toEqual([]);
  });

  it('load dialogs, menus and their library only when they are needed', () => {
    const first = staticallyReached('main.tsx');
    expect([...first].filter((file) => file.startsWith('ui/overlay/'))).toEqual([]);
    const aria = ofShipped.filter(({ from, name }) => first.has(from) && name.startsWith('react-aria'));
    expect(aria.map(say)).toEqual([]);
  });

  it('use the component library in ui/overlay/ alone', () => {
    const aria = ofShipped.filter(({ name }) => name.startsWith('react-aria'));
    expect(aria.filter(({ from }) => !from.startsWith('ui/overlay/')).map(say)).toEqual([]);
  });
});

describe('the pure rooms', () => {
  it.each(pureRooms)('%s uses no clock, no randomness, no page and no process', (room) => {
    const found = shipped.filter((file) => roomOf(file) === room).flatMap(impuritiesOf);
    expect(found).toEqual([]);
  });

  it.each(pureRooms)('%s depends on no package', (room) => {
    const packages = imports.filter(
      ({ from, to }) => to === null && roomOf(from) === room && shipped.includes(from),
    );
    expect(packages.filter(({ dynamic }) => !dynamic).map(say)).toEqual([]);
  });
});

describe('every file', () => {
  it('names what it imports with its extension', () => {
    const relative = imports.filter(({ to, name }) => to !== null && !/\.(tsx?|css|txt|sh|json)$/.test(name));
    expect(relative.map(say)).toEqual([]);
  });

  it('has no default export', () => {
    const found = files.filter((file) =>
      sources
        .get(file)
        ?.statements.some(
          (node) =>
            ts.isExportAssignment(node) ||
            (ts.canHaveModifiers(node) &&
              ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true),
        ),
    );
    expect(found).toEqual([]);
  });

  it('is more than a list of what others export', () => {
    const barrels = shipped.filter((file) => {
      const statements = sources.get(file)?.statements ?? [];
      return (
        statements.length > 0 &&
        [...statements].every((node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
      );
    });
    expect(barrels).toEqual([]);
  });

  it('has at most 350 lines', () => {
    const long = shipped.filter((file) => (sources.get(file)?.getLineStarts().length ?? 0) > 351);
    expect(long).toEqual([]);
  });

  it('stands in a folder that says what it holds', () => {
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|common|types|misc|lib)(\/|\.tsx?$)/.test(file)),
    ).toEqual([]);
  });
});

/** Reads of the world outside, as `file:line text`. */
function impuritiesOf(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isImpure(node)) {
      const { line } = ts.getLineAndCharacterOfPosition(node.getSourceFile(), node.getStart());
      found.push(`src/${file}:${line + 1} ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  const source = sources.get(file);
  if (source !== undefined) visit(source);
  return found;
}

const world =
  /^(Date\.now|Math\.random|(globalThis|window|document|navigator|localStorage|performance|crypto|process|self)\.\w+)$/;

function isImpure(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return world.test(node.getText());
  if (ts.isNewExpression(node)) return node.getText() === 'new Date()' || node.getText() === 'new Date';
  return (
    ts.isCallExpression(node) &&
    /^(fetch|setTimeout|setInterval|queueMicrotask|Date)$/.test(node.expression.getText())
  );
}
