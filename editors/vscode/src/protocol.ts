// What the server's commands take and give, beside the protocol itself.
import type { Location, Position, Range } from 'vscode-languageclient/node';

export const command = {
  runExamples: 'ppolang.runExamples',
  countRecords: 'ppolang.countRecords',
  translate: 'ppolang.translate',
  assumptions: 'ppolang.assumptions',
  showReferences: 'ppolang.showReferences',
  examples: 'ppolang.examples',
  explain: 'ppolang.explain',
} as const;

// Which examples: all of a file, the one at a line, or those of a rule.
export interface Which {
  uri: string;
  line?: number;
  rule?: string;
}

// Why examples came to what they came to.
export interface Explanation {
  title: string;
  text: string;
}

export interface Example {
  title: string;
  uri: string;
  range: Range;
  rules: string[] | null;
  result?: 'passed' | 'failed';
}

export interface ExampleResult {
  title: string;
  uri: string;
  range: Range;
  passed: boolean;
  failures: { range: Range; message: string }[] | null;
}

export interface RunResult {
  passed: number;
  failed: number;
  examples: ExampleResult[] | null;
}

export interface Counts {
  rules: { id: string; violations: number; undetermined: number }[] | null;
  records: number;
}

export interface Assumption {
  uri: string;
  range: Range;
  of: string;
  why: string;
}

export interface References {
  uri: string;
  position: Position;
  locations: Location[];
}
