// Texts the extension itself shows. They follow the setting `ppolang.language`;
// where that says auto, the rule file one looks at, else the editor's language, as
// the server's texts do.
import * as vscode from 'vscode';

const texts = {
  nb: {
    running: 'ppolang er i gang',
    starting: 'ppolang starter …',
    stopped: 'ppolang er stoppet',
    start: 'Start',
    restart: 'Start på nytt',
    notRunning: 'Serveren til ppolang er ikke i gang.',
    noServer: (tried: string) => `Fant ikke programmet ppolang (${tried}). Oppgi hvor det ligger i innstillingen ppolang.server.path.`,
    settings: 'Åpne innstillingen',
    failed: (why: string) => `Serveren til ppolang startet ikke: ${why}`,
    showOutput: 'Vis utdata',
    examples: 'Eksempler',
    runningExamples: 'Prøver eksemplene …',
    counting: 'Teller prøvedata …',
    allPassed: (n: number) => (n === 1 ? 'Eksempelet stemmer.' : `Alle ${n} eksemplene stemmer.`),
    someFailed: (failed: number, all: number) => (failed === 1 && all === 1 ? 'Eksempelet stemmer ikke.' : `${failed} av ${all} eksempler stemmer ikke.`),
    noExamples: 'Her er det ingen eksempler.',
    showProblems: 'Vis problemene',
    run: 'Prøv',
    anyRule: 'alle reglene',
    notFound: 'Eksempelet er ikke i fila lenger.',
    noAssumptions: 'Ingenting i denne fila er antatt.',
    assumptions: (n: number) => `${n} antakelser: velg én for å gå dit`,
    noRecords: 'Det er ingen prøvedata. Oppgi dem i innstillingen ppolang.sampleData.',
    counts: (records: number) => `Regler som slår ut, av ${records} poster`,
    violations: (n: number) => `${n} brudd`,
    undetermined: (n: number) => `${n} uavklart`,
  },
  en: {
    running: 'ppolang is running',
    starting: 'ppolang is starting …',
    stopped: 'ppolang is stopped',
    start: 'Start',
    restart: 'Restart',
    notRunning: 'The ppolang server is not running.',
    noServer: (tried: string) => `The program ppolang was not found (${tried}). Say where it is in the setting ppolang.server.path.`,
    settings: 'Open the setting',
    failed: (why: string) => `The ppolang server did not start: ${why}`,
    showOutput: 'Show output',
    examples: 'Examples',
    runningExamples: 'Running the examples …',
    counting: 'Counting sample records …',
    allPassed: (n: number) => (n === 1 ? 'The example holds.' : `All ${n} examples hold.`),
    someFailed: (failed: number, all: number) => (failed === 1 && all === 1 ? 'The example does not hold.' : `${failed} of ${all} examples do not hold.`),
    noExamples: 'There are no examples here.',
    showProblems: 'Show the problems',
    run: 'Run',
    anyRule: 'all rules',
    notFound: 'The example is no longer in the file.',
    noAssumptions: 'Nothing in this file is assumed.',
    assumptions: (n: number) => `${n} assumptions: choose one to go there`,
    noRecords: 'There are no sample records. Name them in the setting ppolang.sampleData.',
    counts: (records: number) => `Rules that hit, of ${records} records`,
    violations: (n: number) => `${n} violations`,
    undetermined: (n: number) => `${n} undetermined`,
  },
};

export function t(): (typeof texts)['nb'] {
  const chosen = vscode.workspace.getConfiguration('ppolang').get<string>('language', 'auto');
  const language = chosen === 'auto' ? (ofTheFile() ?? vscode.env.language) : chosen;
  return /^(nb|nn|no)\b/i.test(language) ? texts.nb : texts.en;
}

// The language that the rule file one looks at says it is in.
function ofTheFile(): string | undefined {
  const shown = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find((e) => e?.document.languageId === 'ppolang');
  return shown && /^[ \t]*(?:språk|language)[ \t]+(nb|en)\b/m.exec(shown.document.getText())?.[1];
}
