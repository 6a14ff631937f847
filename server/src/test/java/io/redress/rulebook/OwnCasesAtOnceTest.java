package io.redress.rulebook;

import org.junit.jupiter.api.Test;

/**
 * Every case of our own in one test. Where each small change of the code is tried against its tests
 * (the profile {@code pitest}), a test for each case would go through all of them hundreds of
 * times.
 */
class OwnCasesAtOnceTest {
  @Test
  void allCasesComeOutAsCountedByHand() {
    for (var one : OwnCases.all()) {
      OwnCasesTest.check(one);
    }
  }
}
