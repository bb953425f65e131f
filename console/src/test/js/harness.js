// Tests of modules, run one after the other in a browser; a Java test reports each: ModuleTests.
const cases = [];

export function test(name, run) {
  cases.push({ name, run });
}

export function equal(actual, expected) {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value));
  if (found !== wanted) {
    throw new Error(`${found} (expected: ${wanted})`);
  }
}

/** Waits until it holds; the test's deadline is the Java test's. */
export async function until(holds) {
  while (!(await holds())) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** [{name, fault}] of what the module at the address tests. */
export async function run(address) {
  await import(address);
  const results = [];
  for (const { name, run: each } of cases.splice(0)) {
    try {
      await each();
      results.push({ name, fault: null });
    } catch (e) {
      results.push({ name, fault: String(e.stack ?? e) });
    }
  }
  return results;
}
