import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Where vitest knows nothing of earlier runs it takes large files first. The simulation and the test that brings in every
 * film are small files and by far the longest: begun last they would run alone, beside a core with nothing to do.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

function isLongest({ moduleId }: TestSpecification): boolean {
  return /\/(?:simulation|every-film)\./u.test(moduleId);
}
