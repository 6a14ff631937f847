package io.redress.rulebook;

import io.redress.rulebook.domain.SpecialTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is known about one case line; whatever is absent is unknown. Immutable. */
public final class Facts {
  private static final String STORE_TERMS = "policies.store.";

  /** The value of each fact at its place in the catalogue: rules look facts up all the time. */
  private final @Nullable Object[] values;

  private Facts(@Nullable Object[] values) {
    this.values = values;
  }

  public static Builder builder() {
    return new Builder(new @Nullable Object[Fact.values().length]);
  }

  /** A builder that starts with these facts. */
  public Builder toBuilder() {
    return new Builder(values.clone());
  }

  /** The same facts with one more, or with another value for it. */
  public Facts with(Fact fact, Object value) {
    return new Facts(new Builder(values.clone()).set(fact, value).values);
  }

  /** The same facts without this one. */
  public Facts without(Fact fact) {
    var copy = values.clone();
    copy[fact.place()] = null;
    return new Facts(copy);
  }

  public boolean isKnown(Fact fact) {
    return values[fact.place()] != null;
  }

  /** The value in the Java type of the fact, if known. */
  public Optional<Object> value(Fact fact) {
    return Optional.ofNullable(values[fact.place()]);
  }

  /** The value without a wrapper, for the hot path of the engine; null means unknown. */
  public @Nullable Object raw(Fact fact) {
    return values[fact.place()];
  }

  /** The facts that are known, in the order of the catalogue. */
  public List<Fact> known() {
    return Arrays.stream(Fact.values()).filter(this::isKnown).toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Facts facts && Arrays.equals(values, facts.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    var text = new ArrayList<String>();
    known().forEach(fact -> text.add(fact.path() + "=" + raw(fact)));
    return String.join(", ", text);
  }

  /** Collects facts and checks the type and the value of each. */
  public static final class Builder {
    private final @Nullable Object[] values;

    private Builder(@Nullable Object[] values) {
      this.values = values;
    }

    /**
     * Sets one fact.
     *
     * @throws IllegalArgumentException when the value does not fit the fact
     */
    public Builder set(Fact fact, Object value) {
      if (!fits(fact, value)) {
        throw new IllegalArgumentException(fact.path() + " cannot be " + value);
      }
      values[fact.place()] = kept(fact, value);
      if (fact.path().startsWith(STORE_TERMS)) {
        values[Fact.POLICIES_STORE.place()] = "known";
      }
      return this;
    }

    /** Sets one fact when its value is there. */
    public Builder set(Fact fact, Optional<?> value) {
      value.ifPresent(present -> set(fact, present));
      return this;
    }

    public Facts build() {
      return new Facts(values.clone());
    }

    /** Lists are copied; a choice is kept as the catalogue's own word, which compares at once. */
    private static Object kept(Fact fact, Object value) {
      if (value instanceof Collection<?> list) {
        return List.copyOf(list);
      }
      var choice = value instanceof String ? fact.choices().indexOf(value) : -1;
      return choice < 0 ? value : fact.choices().get(choice);
    }

    private static boolean fits(Fact fact, Object value) {
      return switch (fact.type()) {
        case FLAG -> value instanceof Boolean;
        case CHOICE -> fact.choices().contains(value);
        case CHOICE_OR_DATE -> value instanceof LocalDate || fact.choices().contains(value);
        case FLAG_OR_DATE -> value instanceof Boolean || value instanceof LocalDate;
        case FLAG_OR_AMOUNT -> value instanceof Boolean || isAmount(value);
        case FLAG_OR_TEXT -> value instanceof Boolean || value instanceof String;
        case COUNTRY -> isCountry(value);
        case COUNTRIES -> isListOf(value, Builder::isCountry);
        case ZONE -> value instanceof ZoneId;
        case DATE -> value instanceof LocalDate;
        case DATES -> isListOf(value, LocalDate.class::isInstance);
        case INSTANT -> value instanceof Instant;
        case AMOUNT -> isAmount(value);
        case NUMBER -> value instanceof Integer number && number >= 0;
        case CURRENCY -> value instanceof String code && code.matches("[A-Z]{3}");
        case CATEGORY -> value instanceof Category;
        case REMEDY -> value instanceof Remedy;
        case REMEDIES -> isListOf(value, Remedy.class::isInstance);
        case BRAND_POLICY, TEXT -> value instanceof String;
        case TEXTS -> isListOf(value, String.class::isInstance);
        case SPECIAL_TERMS -> isListOf(value, SpecialTerms.class::isInstance);
      };
    }

    private static boolean isAmount(Object value) {
      return value instanceof BigDecimal amount && amount.signum() >= 0;
    }

    private static boolean isCountry(Object value) {
      return value instanceof String code && code.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    }

    private static boolean isListOf(Object value, Predicate<Object> element) {
      return value instanceof Collection<?> list && list.stream().allMatch(element);
    }
  }
}
