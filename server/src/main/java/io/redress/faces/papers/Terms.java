package io.redress.faces.papers;

import io.redress.faces.shared.Page;
import io.redress.language.Words;

/** Says words in English for strangers, and beside them in the reader's language. */
final class Terms {
  private final Page page;
  private final Words english;

  Terms(Page page, Words english) {
    this.page = page;
    this.english = english;
  }

  Term of(String key, Object... namesAndValues) {
    var told = english.say(key, namesAndValues);
    var own = page.say(key, namesAndValues);
    return new Term(told, own.equals(told) ? "" : own);
  }

  /** Words for strangers alone. */
  String english(String key, Object... namesAndValues) {
    return english.say(key, namesAndValues);
  }

  /** The page of the reader. */
  Page page() {
    return page;
  }
}
