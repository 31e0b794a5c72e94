// Prints what a test run left behind, in one line: passed, failed, left out, milliseconds. Failures are named on stderr.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const [kind, ...rest] = process.argv.slice(2);
const counters = { junit, vitest, playwright };
try {
  console.log(counters[kind](...rest).join(' '));
} catch (error) {
  if (error.code !== 'ENOENT') {
    throw error;
  }
  console.error(`    no report: ${error.path}`); // The run broke off before it wrote one, which its exit code tells.
}

/** Surefire's and Failsafe's reports below a folder (`app`), in the reports' own folder (`failsafe-reports`). */
function junit(reports, ...folders) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  let millis = 0;
  for (const file of folders.flatMap((folder) => reportFiles(folder, reports))) {
    const text = readFileSync(file, 'utf8');
    const suite = text.match(/<testsuite\s[^>]*>/)?.[0] ?? '';
    const bad = number(suite, 'failures') + number(suite, 'errors');
    failed += bad;
    skipped += number(suite, 'skipped');
    passed += number(suite, 'tests') - bad - number(suite, 'skipped');
    millis += Math.round(number(suite, 'time') * 1000);
    if (bad > 0) {
      nameFailures(text);
    }
  }
  return [passed, failed, skipped, millis];
}

function reportFiles(folder, reports) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name === 'node_modules' ? [] : reportFiles(path, reports);
    }
    return entry.name.startsWith('TEST-') && folder.split(sep).includes(reports) ? [path] : [];
  });
}

function nameFailures(text) {
  for (const [testcase] of text.matchAll(/<testcase\s[^>]*[^/]>[\s\S]*?<\/testcase>/g)) {
    if (/<(failure|error)[\s>]/.test(testcase)) {
      console.error(`    FAILED ${attribute(testcase, 'classname')} ${attribute(testcase, 'name')}`);
    }
  }
}

function number(element, name) {
  return Number(attribute(element, name).replaceAll(',', '') || 0);
}

function attribute(element, name) {
  return element.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? '';
}

function vitest(file) {
  const run = JSON.parse(readFileSync(file, 'utf8'));
  const tests = run.testResults.flatMap((suite) => suite.assertionResults);
  for (const test of tests.filter((each) => each.status === 'failed')) {
    console.error(`    FAILED ${test.fullName}`);
  }
  const end = Math.max(run.startTime, ...run.testResults.map((suite) => suite.endTime));
  return [run.numPassedTests, run.numFailedTests, run.numPendingTests + run.numTodoTests, Math.round(end - run.startTime)];
}

function playwright(file) {
  const run = JSON.parse(readFileSync(file, 'utf8'));
  run.suites.forEach((suite) => nameUnexpected(suite, []));
  const { expected, unexpected, flaky, skipped, duration } = run.stats;
  return [expected + flaky, unexpected, skipped, Math.round(duration)];
}

/** Names what failed, and what passed only when it was tried again, which is a fault of the test or of the product, too. */
function nameUnexpected(suite, titles) {
  const path = [...titles, suite.title];
  for (const spec of suite.specs) {
    const name = [...path, spec.title].join(' > ');
    if (!spec.ok) {
      console.error(`    FAILED ${name}`);
    } else if (spec.tests.some((test) => test.status === 'flaky')) {
      console.error(`    UNSTEADY (passed at the second try) ${name}`);
    }
  }
  (suite.suites ?? []).forEach((inner) => nameUnexpected(inner, path));
}
