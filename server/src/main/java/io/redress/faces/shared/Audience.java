package io.redress.faces.shared;

import io.redress.language.Language;
import java.util.List;

/** Who reads a page; the same fact is told in different words to each. */
public enum Audience {
  CONSUMER,
  STAFF,
  BRAND;

  /** The languages that are offered to them. */
  List<Language> languages() {
    return switch (this) {
      case CONSUMER, STAFF -> Language.offered();
      case BRAND -> Language.ofBrands();
    };
  }
}
