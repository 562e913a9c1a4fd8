// The child process that makes PDF documents: Typst is heavy and blocks while it works, so it never runs in the server itself.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

export interface PdfOrder {
  readonly id: number;
  readonly source: string;
  readonly inputs: Record<string, string>;
}

export type PdfReply =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string };

const [fonts = '.'] = process.argv.slice(2);
// the workspace is the folder of fonts: a document can read nothing else
const compiler = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] });

function make(order: PdfOrder): PdfReply {
  try {
    const compiled = compiler.compile({ mainFileContent: order.source, inputs: order.inputs });
    const document = compiled.result;
    if (document === null) {
      const faults = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
      return { id: order.id, fault: JSON.stringify(faults) };
    }
    return { id: order.id, pdf: compiler.pdf(document, { pdfStandard: 'ua-1' }) };
  } catch (error) {
    return { id: order.id, fault: error instanceof Error ? error.message : String(error) };
  } finally {
    compiler.evictCache(10);
  }
}

process.on('message', (order: PdfOrder) => {
  process.send?.(make(order));
});
process.on('disconnect', () => process.exit());
