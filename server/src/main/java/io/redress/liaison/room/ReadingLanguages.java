package io.redress.liaison.room;

import io.redress.liaison.store.ReadingLanguageStore;
import io.redress.shared.BrandContactId;
import io.redress.shared.BrandId;
import org.springframework.stereotype.Component;

/** In which languages the contacts of brands read. */
@Component
public final class ReadingLanguages {
  private final ReadingLanguageStore store;

  ReadingLanguages(ReadingLanguageStore store) {
    this.store = store;
  }

  /**
   * Puts a language before the others that a contact reads. It is their own word and no change of
   * the account, which keeps its version; somebody whom only the catalogue names is passed over.
   *
   * @param language as BCP 47 tag
   */
  public void prefers(BrandId brand, BrandContactId contact, String language) {
    store.prefer(brand, contact, language);
  }
}
