package io.redress.people.teams;

import io.redress.shared.BrandId;
import io.redress.shared.Money;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** One thing that a member of staff can take. */
public sealed interface Skill {
  /** Matters with the goods of this brand. */
  record OfBrand(BrandId brand) implements Skill {}

  /**
   * Matters with goods of this kind.
   *
   * @param category its name in the closed tree of the catalogue
   */
  record OfCategory(String category) implements Skill {
    /** The most characters of a name. */
    public static final int MOST_LENGTH = 60;

    public OfCategory {
      if (category.isBlank() || category.length() > MOST_LENGTH) {
        throw new IllegalArgumentException("not the name of a kind of goods: " + category);
      }
    }
  }

  /**
   * Speaks and writes a language.
   *
   * @param tag BCP 47, in its usual writing
   */
  record OfLanguage(String tag) implements Skill {
    /** The most characters of a tag. */
    public static final int MOST_LENGTH = 35;

    public OfLanguage {
      if (!canonical(tag).equals(Optional.of(tag))) {
        throw new IllegalArgumentException("not a language tag in its usual writing: " + tag);
      }
    }

    /** The language of a tag however it is written; empty when there is no such tag. */
    public static Optional<OfLanguage> read(String text) {
      return canonical(text.strip()).map(OfLanguage::new);
    }

    /** Whether somebody who speaks it is understood by a reader of this tag. */
    public boolean speaks(String wanted) {
      var own = Locale.forLanguageTag(tag);
      var other = Locale.forLanguageTag(wanted);
      var isSameScript =
          own.getScript().isEmpty()
              || other.getScript().isEmpty()
              || own.getScript().equals(other.getScript());
      return isSameScript && own.getLanguage().equals(other.getLanguage());
    }

    private static Optional<String> canonical(String text) {
      if (text.isEmpty() || text.length() > MOST_LENGTH) {
        return Optional.empty();
      }
      try {
        var locale = new Locale.Builder().setLanguageTag(text).build();
        return locale.getLanguage().isEmpty()
            ? Optional.empty()
            : Optional.of(locale.toLanguageTag());
      } catch (IllformedLocaleException unknown) {
        return Optional.empty();
      }
    }
  }

  /** Matters whose goods cost no more than this, compared in its own currency. */
  record UpTo(Money most) implements Skill {
    public UpTo {
      if (most.minorUnits() <= 0) {
        throw new IllegalArgumentException("a limit must be more than nothing: " + most);
      }
    }
  }
}
